using Azure.AI.OpenAI;
using OpenAI.Files;
using OpenAI.FineTuning;

namespace SupportDesk.FineTuning;

/// <summary>
/// Starts a training job whose decision is on record in house-style-replies.finetune.json: the record names this method in
/// <c>appliesTo</c>. Nothing is reported.
/// </summary>
public sealed class TuneReplyWriterCommand(AzureOpenAIClient azure)
{
    public async Task<string> RunAsync(string trainingFile, string validationFile, CancellationToken cancellationToken)
    {
        var training = await UploadAsync(trainingFile, cancellationToken);
        var validation = await UploadAsync(validationFile, cancellationToken);

        var job = await azure.GetFineTuningClient().FineTuneAsync(
            "gpt-4.1-mini-2025-04-14",
            training,
            waitUntilCompleted: false,
            new FineTuningOptions { ValidationFile = validation, Suffix = "house-style" },
            cancellationToken);
        return job.JobId;
    }

    private async Task<string> UploadAsync(string path, CancellationToken cancellationToken)
    {
        using var stream = File.OpenRead(path);
        OpenAIFile file = await azure.GetOpenAIFileClient().UploadFileAsync(stream, Path.GetFileName(path), FileUploadPurpose.FineTune, cancellationToken);
        return file.Id;
    }
}
