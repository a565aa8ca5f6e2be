#pragma warning disable OPENAI001
using OpenAI.Responses;

namespace GitBuddy.Commands;

public class UnitTestCommand(Ai ai) : AiCommand(ai)
{
    protected override string Instructions => throw new NotSupportedException(/*no prompt: exception*/ "Use the system message of the conversation instead of the instructions.");

    public override async Task RunAsync(string code)
    {
        var framework = Directory.GetFiles(".", "*.csproj", SearchOption.AllDirectories).Any(f => File.ReadAllText(f).Contains("nunit", StringComparison.OrdinalIgnoreCase)) ? "NUnit" : "xUnit";

        List<ResponseItem> items =
        [
            ResponseItem.CreateDeveloperMessageItem(/*maybe task*/ /*prompt: call*/ $"You generate {framework} tests for C# classes. One test class, arrange/act/assert with blank lines between, method names like Method_State_Expected. Use no mocking library. Return a single C# file."),
            ResponseItem.CreateUserMessageItem(/*prompt: call*/ "Here is the class under test:\n\n" + code),
        ];
        ResponseResult first = await Ai.Client.CreateResponseAsync(new CreateResponseOptions(Ai.Model, items));
        var tests = first.GetOutputText();

        // second round, the first one often forgets the edge cases
        items.Add(ResponseItem.CreateAssistantMessageItem(tests));
        items.Add(ResponseItem.CreateUserMessageItem(/*prompt: call*/ "Which edge cases are missing (null, empty, max values, exceptions)? Add tests for them and return the complete file again."));
        ResponseResult second = await Ai.Client.CreateResponseAsync(new CreateResponseOptions(Ai.Model, items));

        var (name, isOk) = await NameFor(second.GetOutputText());
        File.WriteAllText(isOk ? name : "GeneratedTests.cs", second.GetOutputText());
        Console.WriteLine(/*no prompt: ui text*/ $"Wrote {name}. Please review the generated tests before you commit them, the model makes mistakes.");
    }

    private async Task<(string Name, bool Ok)> NameFor(string code)
    {
        var q = /*task*/ /*prompt: local*/ $"Reply with the file name for this C# file, that is the name of the first public class plus .cs and nothing more.\n{code[..Math.Min(600, code.Length)]}";
        ResponseResult r = await Ai.Client.CreateResponseAsync(Ai.Model, q);
        var n = r.GetOutputText().Trim();
        return (n, n.EndsWith(".cs") && n.IndexOfAny(Path.GetInvalidFileNameChars()) < 0);
    }
}
