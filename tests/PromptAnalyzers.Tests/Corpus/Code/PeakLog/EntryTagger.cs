namespace PeakLog;

public class EntryTagger
{
    private readonly ILlm _llm;
    private readonly Dictionary<string, string> _cache = new();

    public EntryTagger(ILlm llm) { _llm = llm; }

    public async Task<string> TagAsync(LogEntry e)
    {
        if (_cache.TryGetValue(e.Text, out var hit)) return hit;

        // 8b models need the examples, gemini would be fine without
        var messages = new List<Msg>
        {
            Msg.System(/*examples*//*prompt: call*/ "Tag radio messages of a mountain rescue team with exactly one of ALARM, POSITION, PATIENT, WEATHER, REQUEST, RETURN, NOISE."),
            Msg.User(/*prompt: call*/ "Berg 3 jetzt am Einstieg Nordwand, gehen weiter"),
            Msg.Assistant("POSITION"),
            Msg.User(/*prompt: call*/ "brauchen noch ein 60er Seil und die Trage"),
            Msg.Assistant("REQUEST"),
            Msg.User(/*prompt: call*/ "hoert ihr mich? test test"),
            Msg.Assistant(/*prompt: call*/ "NOISE"),
            Msg.User(e.Text),
        };
        var tag = (await _llm.ChatAsync(messages)).Trim().TrimEnd('.');
        _cache[e.Text] = tag;
        return tag;
    }

    public async Task<string?> CoordinatesAsync(string text)
    {
        var prompt = /*examples*//*prompt: local*/ $"""
            Get the coordinates out of the radio message and give them as decimal degrees "lat,lon" with 5 decimals.
            They may be spoken digit by digit. No coordinates -> "-".

            "siebenundvierzig null vier zwo eins nord, elf drei acht null null ost" -> 47.04210,11.38000
            "47 Grad 15 Minuten, 11 Grad 30" -> 47.25000,11.50000
            "sind bei der Hütte" -> -

            "{text}" ->
            """;
        var r = await _llm.AskAsync(null, prompt);
        return r.Contains(',') ? r.Trim() : null;
    }

    public async Task<string[]> PatientAsync(string text)
    {
        var r = await _llm.AskAsync(null, string.Format(/*examples*//*prompt: elsewhere*/ Texts.Patient, text));
        var parts = r.Trim().Split(';');
        return parts.Length == 4 ? parts : ["?", "?", "?", "?"];
    }

    public async Task<bool> IsHelicopterNeededAsync(string text)
    {
        var r = await _llm.AskAsync(
            /*task*//*prompt: wrapper*/ "Does the sender of the message ask for a helicopter or for the winch? yes/no, lower case, nothing else",
            text);
        return r.StartsWith("yes");
    }
}
