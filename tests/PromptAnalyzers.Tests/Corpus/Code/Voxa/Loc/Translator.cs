using Anthropic;
using Anthropic.Models.Messages;

namespace Voxa.Loc;

public class Translator(AnthropicClient client)
{
    // shown in the editor when the translator hovers over the column
    public const string ColumnHint = /*no prompt: ui text*/ "Translate the meaning, not the words. Keep the tags in curly brackets and stay below the length of the original.";

    static readonly string Shorten = /*maybe task*/ /*prompt: member*/ "Kürze den Text auf höchstens so viele Zeichen, wie angegeben sind. Der Sinn und die Platzhalter in geschweiften Klammern bleiben erhalten, die Figur klingt weiter mürrisch. Gib nur den gekürzten Text aus.";

    public async Task<GameLine> Run(GameLine line)
    {
        foreach (var lang in new[] { "zh", "es" })
        {
            var m = await client.Messages.Create(new MessageCreateParams
            {
                Model = "claude-sonnet-4-5",
                MaxTokens = 400,
                System = /*maybe task*/ /*prompt: elsewhere*/ Guides.For(lang),
                Messages =
                [
                    new UserMessageParam(/*prompt: call*/ $"Speaker: {line.Speaker}\nEmotion: {line.Emotion}\nLine: {line.Source}"),
                ],
            });
            line.Targets[lang] = m.Text().Trim();
        }
        line.Targets["de"] = await German(line);
        return line;
    }

    async Task<string> German(GameLine line)
    {
        var de = await Ask(/*maybe task*/ /*prompt: wrapper*/ "Übersetze die Dialogzeile eines Spiels ins Deutsche. Inselbewohner duzen, Leute vom Ministerium siezen. \"Tidebit\" bleibt \"Flutbiss\", \"Lamplighter\" ist \"Laternling\". Nur die Übersetzung, eine Zeile.",
            line.Source);
        if (de.Length > line.Source.Length * 1.3)
            de = await Ask(Shorten, $"{(int)(line.Source.Length * 1.3)}: {de}");
        return de;
    }

    async Task<string> Ask(string system, string text, string model = "claude-haiku-4-5") =>
        (await client.Messages.Create(new MessageCreateParams
        {
            Model = model, MaxTokens = 400, System = system,
            Messages = [new UserMessageParam(text)],
        })).Text().Trim();
}
