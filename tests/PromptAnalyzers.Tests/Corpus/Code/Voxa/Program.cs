using Anthropic;
using Anthropic.Models.Messages;
using Voxa;
using Voxa.Loc;
using Voxa.Writing;

var claude = new AnthropicClient(); // ANTHROPIC_API_KEY
var pipe = new Pipeline<GameLine>()
    .Then("emotion", TagEmotion)
    .Then("translate", new Translator(claude).Run)
    .Then("qa", new LocQa(claude).Run);

var writer = new BarkWriter(claude);
var lines = (await writer.Barks("Oda", "fishwife", 6)).Concat(await writer.QuestIntro("The Missing Lamp")).ToList();
foreach (var l in lines)
{
    var done = await pipe.Run(l);
    Console.WriteLine($"{done.Id}\t{done.Emotion}\t{done.Source}\t{string.Join(" | ", done.Targets.Select(t => t.Key + ":" + t.Value))}");
}

Ui.Show(/*no prompt: ui text*/ "Import finished. Read every line aloud before you send it to the recording studio, and mark the lines that sound like a machine.");

// quick name check for the art department
var names = await claude.Messages.Create(new MessageCreateParams
{
    Model = "claude-haiku-4-5",
    MaxTokens = 300,
    Messages = [new UserMessageParam(/*prompt: call*/ "Give me ten names for fishing boats of the islanders. Humble, a bit ironic, two words at most, no numbers. One per line.")],
});
foreach (var n in names.Text().Split('\n'))
    ImageQueue.Add(/*no prompt: image prompt*/ $"Concept art of a small fishing boat called '{n}', weathered wood, green glass floats, overcast light, gouache, no text");

async Task<GameLine> TagEmotion(GameLine line)
{
    var r = await claude.Messages.Create(new()
    {
        Model = "claude-haiku-4-5",
        MaxTokens = 10,
        System = /*task*/ /*prompt: call*/ "You get one line of game dialogue. Reply with the emotion the actor should play: neutral, amused, annoyed, afraid, grieving or tender. One word, lower case.",
        Messages = [new UserMessageParam(line.Source)],
    });
    return line with { Emotion = r.Text().Trim() };
}
