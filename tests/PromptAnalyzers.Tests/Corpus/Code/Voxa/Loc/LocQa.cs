using Anthropic;
using Anthropic.Models.Messages;

namespace Voxa.Loc;

public class LocQa
{
    private readonly AnthropicClient client;

    public LocQa(AnthropicClient client) { this.client = client; }

    public async Task<GameLine> Run(GameLine line)
    {
        foreach (var (lang, target) in line.Targets)
        {
            var p = new MessageCreateParams { Model = "claude-haiku-4-5", MaxTokens = 200, Messages = [new UserMessageParam(Score(lang, line.Source, target))] };
            var parts = (await client.Messages.Create(p)).Text().Split('|');
            if (!int.TryParse(parts[0].Trim(), out var score) || score < 4)
            {
                line.Notes.Add(lang + ": " + parts.Last());
                new Ticket
                {
                    System = /*no prompt: ticket*/ "You are assigned to this ticket because you are the reviewer of the language. Compare source and target and fix the line in the editor.",
                    Content = /*no prompt: ticket*/ $"Source: {line.Source}\nTarget: {target}\nPlease answer within two days.",
                }.Create();
            }
        }

        // does it break the age rating?
        var rating = await client.Messages.Create(new MessageCreateParams
        {
            Model = "claude-haiku-4-5",
            MaxTokens = 5,
            Messages =
            [
                new UserMessageParam(/*examples*/ /*prompt: call*/ "Label each game line with its PEGI age: 7, 12 or 16.\n\n"
                    + "Line: You'll get your glass when I get my fish.\nAge: 7\n\n"
                    + "Line: Brine take you, I'll gut you like a cod.\nAge: 12\n\n"
                    + "Line: " + line.Source + "\nAge:"),
            ],
        });
        if (rating.Text().Trim() == "16") Ui.Show(/*no prompt: ui text*/ $"Line {line.Id} may be too harsh for our age rating. Rewrite it or ask the producer.");
        return line;
    }

    private static string Score(string lang, string source, string target)
    {
        if (lang == "zh")
            return /*task*/ /*prompt: method*/ $"请给下面的中文游戏台词译文打分（1 到 5 分），标准：准确、自然、符合角色语气。按“分数|一句话理由”的格式回答，不要输出其他内容。\n原文：{source}\n译文：{target}";
        return /*task*/ /*prompt: method*/ $@"Score the translation of a line of game dialogue into the language '{lang}' from 1 (wrong) to 5 (could ship).
Take away points for changed meaning, missing or translated {{tags}}, unnatural word order and the wrong form of address. Length does not matter here.
Answer in the form score|reason in one English sentence.
Source: {source}
Translation: {target}";
    }
}
