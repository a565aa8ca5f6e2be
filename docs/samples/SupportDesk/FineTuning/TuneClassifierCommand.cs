using OpenAI.Files;
using OpenAI.FineTuning;

namespace SupportDesk.FineTuning;

/// <summary>
/// Starts a training job for the classifier because "the model gets some wrong". PA3001 reports the job: nobody wrote down which failure
/// it is to cure, what prompting reached and what it costs. Five examples in the prompt had not even been tried.
/// </summary>
public sealed class TuneClassifierCommand(OpenAIFileClient files, FineTuningClient tuning)
{
    public async Task<string> RunAsync(string trainingFile, CancellationToken cancellationToken)
    {
        using var stream = File.OpenRead(trainingFile);
        OpenAIFile uploaded = await files.UploadFileAsync(stream, "tickets.jsonl", FileUploadPurpose.FineTune, cancellationToken);

        var job = await tuning.FineTuneAsync("gpt-4.1-mini-2025-04-14", uploaded.Id, waitUntilCompleted: false, cancellationToken: cancellationToken);
        return job.JobId;
    }
}
