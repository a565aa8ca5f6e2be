namespace ClinicScribe.Notes;

public sealed class VisitNote(IScribe scribe)
{
    public async Task<string> WriteAsync(string transcript, CancellationToken cancellationToken)
    {
        var facts = await scribe.RunAsync(
            new ScribeRequest(/*prompt: wrapper*/ "List symptoms, findings and medication named in the talk. Do not add diagnoses.", transcript),
            cancellationToken);

        var request = new ScribeRequest(
            Instruction: /*prompt: wrapper*/ """
                Write a visit note in the SOAP form.
                Use only the facts given. Mark what is missing with [?].
                """,
            Material: facts)
        {
            Model = "gpt-4o",
        };
        return await scribe.RunAsync(request, cancellationToken);
    }

    public Task<string> ForPatientAsync(string note) =>
        scribe.RunAsync(/*prompt: wrapper*/ "Explain this note to the patient in plain words, at most 120 words.", note);
}
