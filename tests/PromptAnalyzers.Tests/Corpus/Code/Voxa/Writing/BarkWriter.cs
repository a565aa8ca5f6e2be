using System.Text;
using Anthropic;
using Anthropic.Models.Messages;

namespace Voxa.Writing;

public class BarkWriter
{
    readonly AnthropicClient _c;
    readonly string _bible = /*prompt: file*/ File.ReadAllText(Path.Combine("Prompts", "bible.txt"));

    public BarkWriter(AnthropicClient c) => _c = c;

    public async Task<List<GameLine>> Barks(string name, string job, int count)
    {
        var list = new List<GameLine>();
        var situations = new (string Key, string Ask)[]
        {
            ("greet", /*prompt: local*/ "The player walks by for the first time today. Write what the character mutters, not a formal greeting."),
            ("rain", /*prompt: local*/ "It starts to rain glass dust. The character has seen this a hundred times and still hates it."),
            ("theft", /*prompt: local*/ "The character notices that the player has just stolen something from the stall, but is too tired to call the guards."),
        };
        foreach (var (key, ask) in situations)
        {
            var text = await Stream(/*prompt: wrapper*/ $"Character: {name}, {job}.\nFor the situation in the next message write {count} alternatives, one per line, without numbers and without quotation marks.", ask);
            list.AddRange(text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select((t, i) => new GameLine($"{name}_{key}_{i}", name, t.Trim())));
        }
        return list;
    }

    public async Task<IEnumerable<GameLine>> QuestIntro(string quest)
    {
        var history = new List<MessageParam>();
        history.Add(new UserMessageParam(/*prompt: call*/ $"Outline the opening conversation of the side quest \"{quest}\" between the lamplighter Brannoch and the player. Beats only, no dialogue yet, five beats at most."));
        var outline = await Send(history);
        history.Add(new AssistantMessageParam(outline));

        var next = /*task*/ /*prompt: local*/ """
            Good. Now write the dialogue for these beats in our import format. Each line is

                speaker<TAB>text

            where speaker is BRANNOCH or PLAYER. PLAYER lines are what the player can click on, so write two of them
            in a row wherever there is a choice: one polite, one impatient. Don't write stage directions, not even in
            brackets. Brannoch has a bad leg, owes the Guild money and avoids to say the word "lamp". He should not
            explain the plot, let him complain about something else and let the player draw the conclusions. At least
            one line has to be funny when you read it the second time. No line is longer than 90 characters, the engine
            cuts everything after that. Output the lines only, without a headline, without blank lines.
            """;
        history.Add(new UserMessageParam(next));
        var script = await Send(history);
        if (script.Split('\n').Any(l => l.Length > 100))
        {
            history.Add(new AssistantMessageParam(script));
            history.Add(new UserMessageParam(/*prompt: call*/ "Some lines are to long for the speech bubble. Send the whole script again with every text below 90 characters, change nothing else."));
            script = await Send(history);
        }
        return script.Split('\n').Select(l => l.Split('\t')).Where(p => p.Length == 2)
            .Select((p, i) => new GameLine($"{quest.Replace(' ', '_')}_{i:000}", p[0], p[1]));
    }

    async Task<string> Send(List<MessageParam> history)
    {
        var m = await _c.Messages.Create(new MessageCreateParams { Model = "claude-sonnet-4-5", MaxTokens = 2000, System = _bible, Messages = history });
        return m.Text();
    }

    async Task<string> Stream(params string[] user)
    {
        var p = new MessageCreateParams { Model = "claude-sonnet-4-5", MaxTokens = 800, System = _bible, Messages = user.Select(u => (MessageParam)new UserMessageParam(u)).ToList() };
        var sb = new StringBuilder();
        await foreach (var ev in _c.Messages.CreateStreaming(p))
            if (ev.TryPickContentBlockDelta(out var d) && d.Delta.TryPickText(out var t))
            {
                sb.Append(t.Text);
                Console.Write('.');
            }
        return sb.ToString();
    }
}
