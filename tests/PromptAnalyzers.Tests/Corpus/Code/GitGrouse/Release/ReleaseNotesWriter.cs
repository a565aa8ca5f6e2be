using System.Text;
using Anthropic;
using Anthropic.Exceptions;
using Anthropic.Models.Messages;
using GitGrouse.Claude;

namespace GitGrouse.Release;

/// <summary>
/// Turns subjects of commits into something a farmer wants to read.
/// </summary>
/// <remarks>The list says what is true, this only decides how it sounds.</remarks>
public sealed class ReleaseNotesWriter(GrouseOptions _options)
{
    private const string Herdsman = /*prompt: member*/ """
        You write the release notes of a milking robot for the farmers who own one.

        You get the list of what was changed. Tell it in running text, friendly and without computer words.

        Rules:
        - Use only what the list says. Never promise that something is faster, safer or better unless it's there.
        - Changes that a farmer can't notice (tests, build, refactoring) are left out. If only such things are on
          the list, write that this version was about tidying up.
        - Two to six sentences, never more than the list has lines.
        - The cow is always "she".
        - No heading, no emojis, and no "we are excited".
        """;

    public async Task<string?> WriteAsync(string version, IReadOnlyList<string> subjects, CancellationToken cancellationToken = default)
    {
        if (subjects.Count == 0) return null;
        AnthropicClient client = new() { ApiKey = _options.ApiKey };

        var facts = new StringBuilder()
            .AppendLine(/*prompt: builder*/ $"Version: {version}, these are the changes since the last one:")
            .AppendLine();
        foreach (var s in subjects) facts.AppendLine($"- {s}");

        try
        {
            var message = await client.Messages.Create(
                new MessageCreateParams
                {
                    Model = _options.ReviewModel,
                    MaxTokens = 1024,
                    System = new List<TextBlockParam> { new() { Text = Herdsman } },
                    Messages = [new UserMessageParam(facts.ToString())],
                },
                cancellationToken: cancellationToken);

            var text = string.Concat(message.Content.Select(b => b.Value).OfType<TextBlock>().Select(t => t.Text)).Trim();
            return _options.ReleaseLanguage == "en" ? text : text + "\n\n" + await TranslateAsync(client, text);
        }
        catch (AnthropicException exception)
        {
            Console.Error.WriteLine(/*no prompt: log*/ $"The release notes of {version} could not be written ({exception.Message}).");
            return null;
        }
    }

    private async Task<string> TranslateAsync(AnthropicClient client, string text)
    {
        var result = await client.Messages.Create(new()
        {
            Model = _options.Model,
            MaxTokens = 1024,
            Messages =
            [
                new UserMessageParam(/*maybe task*/ /*prompt: call*/ $"Translate into {_options.ReleaseLanguage}, for farmers, not for engineers:\n\n{text}"),
            ],
        });
        return ClaudeService.TextOf(result);
    }
}
