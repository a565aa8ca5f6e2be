using OpenAI;
using OpenAI.Files;
using OpenAI.FineTuning;

namespace TicketTuner;

/// <summary>
/// Trains a model to tell how urgent a ticket is. The decision is on record in ticket-priority.finetune.json, so there is no PA3001; the record, and the data
/// that it rests on, do not carry it.
/// </summary>
public sealed class TunePriorityCommand(OpenAIClient client)
{
    public async Task<string> RunAsync(string trainingFile, string validationFile, CancellationToken cancellationToken)
    {
        var training = await UploadAsync(trainingFile, cancellationToken);
        var validation = await UploadAsync(validationFile, cancellationToken);

        // finetune-decision: ticket-priority
        var job = await client.GetFineTuningClient().FineTuneAsync(
            "gpt-4.1-mini-2025-04-14",
            training,
            waitUntilCompleted: false,
            new FineTuningOptions { ValidationFile = validation, Suffix = "priority" },
            cancellationToken);
        return job.JobId;
    }

    private async Task<string> UploadAsync(string path, CancellationToken cancellationToken)
    {
        using var stream = File.OpenRead(path);
        OpenAIFile file = await client.GetOpenAIFileClient().UploadFileAsync(stream, Path.GetFileName(path), FileUploadPurpose.FineTune, cancellationToken);
        return file.Id;
    }
}
