using System.Text;

namespace Grub.Commands;

public class DocCommand(Llm llm)
{
    public async Task Run(string file, string style)
    {
        var code = await File.ReadAllTextAsync(file);
        var documented = await llm.Ask(PromptFor(style), code);
        File.WriteAllText(file + ".doc.cs", /*no prompt: file header*/ "// This file was written by a language model. Read it carefully before you copy anything out of it.\n" + documented);

        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ "Write xunit tests for the public methods of the class below.");
        sb.AppendLine("- one [Fact] per behaviour, name them Method_State_Expectation");
        sb.AppendLine("- no mocks libary, hand written fakes only");
        if (code.Contains("async ")) sb.AppendLine("- test methods of async code return Task and await everything");
        sb.Append("Return one complete C# file and nothing around it.");
        File.WriteAllText(Path.ChangeExtension(file, ".Tests.cs"), await llm.Ask(sb.ToString(), code));
    }

    private static string PromptFor(string style) => style switch
    {
        "xml" => /*maybe task*/ /*prompt: method*/ "Add XML documentation comments to all public members of the given C# file. Keep every other character of the file as it is. Summaries start with a verb in third person. Do not write comments which only repeat the name of the member. Return the whole file without code fences.",
        _ => /*prompt: method*/ $"Write a README section in the style '{style}' about the given C# file: what it is for, how it is used, one code sample."
    };
}
