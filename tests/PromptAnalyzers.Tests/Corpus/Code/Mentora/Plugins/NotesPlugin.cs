using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace Mentora.Plugins;

public sealed class NotesPlugin
{
    private readonly Dictionary<string, KernelFunction> _fx;

    private static readonly PromptCard[] Cards =
    [
        new("todos", /*task*/ /*prompt: member*/ "List every task that is hidden in this note, one per line, starting with a verb. Add (until DATE) when the note names a day. If somebody else has to do it, leave it out.\n\nNote:\n{{$input}}", 0),
        new("title", /*maybe task*/ /*prompt: member*/ "Find a title for the note. Three to six words, the way one would write it on the spine of a folder, no quotation marks.\n\n{{$input}}"),
        new("rhyme", /*prompt: member*/ "Write a silly four-line poem that helps me to remember this: {{$input}}", 1.1),
    ];

    public NotesPlugin()
    {
        _fx = Cards.ToDictionary(c => c.Name, c => KernelFunctionFactory.CreateFromPrompt(c.Text, new PromptExecutionSettings
        {
            ExtensionData = new Dictionary<string, object> { ["temperature"] = c.Temperature },
        }, functionName: c.Name));

        var config = new PromptTemplateConfig
        {
            Name = "tidy",
            Description = /*no prompt: tool description*/ "Cleans up a dictated note. Use it when the user says that a note looks messy or was dictated in the car.",
            Template = /*prompt: call*/ """
                <message role="system">You clean up notes that were dictated while driving. Remove filler words and repetitions,
                correct words that the speech recognition obviously got wrong, and set paragraphs. If the speaker corrects himself
                ("on Monday, no, Tuesday") keep only the correction. The meaning, the order and the language must remain; the notes
                jump between English and Spanish and this is intended. Put words you are not sure about in double question marks.</message>
                <message role="user">{{$input}}</message>
                """,
            InputVariables = [new InputVariable { Name = "input", AllowDangerouslySetContent = true }],
        };
        _fx["tidy"] = KernelFunctionFactory.CreateFromPrompt(config);
    }

    public async Task<string> RunAsync(Kernel k, string card, string note)
        => (await k.InvokeAsync(_fx[card], new KernelArguments { ["input"] = note })).ToString();

    public void Save(string note)
    {
        if (note.Length < 3)
            throw new ArgumentException(/*no prompt: validation message*/ "Write at least one sentence. A note without any words can not be summarized or found again later.");
        Db.Execute(/*no prompt: sql*/ "INSERT INTO notes (body, comment, created) VALUES (@p0, 'Summarize this note when the user asks for it', CURRENT_TIMESTAMP)", note);
    }

    private static class Db { public static void Execute(string sql, params object[] p) => File.AppendAllText("db.log", sql + p.Length); }
}
