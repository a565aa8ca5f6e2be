using System.Text;
using System.Text.Json;
using Microsoft.Build.Framework;
using PromptAnalyzers.Baseline;

namespace PromptAnalyzers.Build;

/// <summary>Writes the baseline of a project from the logs of its compiles. A file that says the same already is not touched.</summary>
public sealed class WriteBaseline : PromptTask
{
    /// <summary>The compiler's logs, one for each target framework (metadata <c>TargetFramework</c>).</summary>
    [Required]
    public ITaskItem[] Logs { get; set; } = [];

    /// <summary>The full path of the file to write.</summary>
    [Required]
    public string BaselineFile { get; set; } = "";

    /// <summary>The name of the project, for the message.</summary>
    [Required]
    public string Project { get; set; } = "";

    /// <inheritdoc />
    protected override bool Execute(CancellationToken cancellation)
    {
        var path = Path.GetFullPath(BaselineFile);
        var entries = new BaselineEntries(path);
        foreach (var log in Logs)
        {
            var findings = new List<SarifResult>();
            try
            {
                SarifLog.Read(
                    log.ItemSpec,
                    result =>
                    {
                        if (BaselineEntries.IsForBaseline(result))
                        {
                            findings.Add(result);
                        }
                    },
                    cancellation);
            }
            catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
            {
                Log.LogError("The baseline is not written, since the compiler's log {0} cannot be read: {1}", log.ItemSpec, exception.Message);
                return false;
            }

            entries.Add(log.GetMetadata("TargetFramework"), findings);
        }

        return Write(path, [.. entries.Merged()]);
    }

    private bool Write(string path, List<BaselineEntry> entries)
    {
        try
        {
            // A project without findings needs no file; one that has one keeps it, so that the history shows when the last went.
            if (entries.Count > 0 || File.Exists(path))
            {
                WriteIfChanged(path, BaselineText.Write(entries));

                // "Project -> file" is the one form of message that the terminal logger shows as well.
                Log.LogMessage(MessageImportance.High, "{0} -> {1}", Project, path);
            }

            Log.LogMessage(MessageImportance.High, "{0}: {1} findings in the baseline", Project, entries.Count);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Log.LogError("The baseline {0} cannot be written: {1}", path, exception.Message);
            return false;
        }
    }

    private static void WriteIfChanged(string path, string text)
    {
        if (File.Exists(path) && File.ReadAllText(path).Replace("\r\n", "\n") == text)
        {
            return;
        }

        // Whoever reads meanwhile, an IDE or another build, sees the old text or the new one.
        var fresh = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.WriteAllText(fresh, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            if (File.Exists(path))
            {
                File.Replace(fresh, path, destinationBackupFileName: null);
            }
            else
            {
                File.Move(fresh, path);
            }
        }
        finally
        {
            File.Delete(fresh);
        }
    }
}
