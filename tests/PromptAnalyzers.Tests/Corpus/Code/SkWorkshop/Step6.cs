using Microsoft.SemanticKernel;

namespace SkWorkshop;

// Step 6: PromptTemplateConfig - everything about a prompt in one object
public static class Step6
{
    static readonly PromptTemplateConfig MinutesConfig = new()
    {
        Name = "ActionItems",
        Description = /*no prompt: tool*/ "Finds the action items in the minutes of a meeting and returns them as a list.",
        TemplateFormat = "semantic-kernel",
        Template = /*task*/ /*prompt: call*/ """
            <message role="system">You extract action items from meeting minutes. An action item is something that a person has promised to do, or that was assigned to a person or a team. Decisions, opinions and background information are no action items.

            Output one item per line:
            - [owner] what has to be done (deadline)

            Use "?" as owner when nobody was named and leave out the brackets with the deadline when there is none. Keep the language of the minutes. When the minutes contain no action item at all, output the single word NONE. Don't add a headline, an introduction or a summary, the output is parsed by a script.</message>
            <message role="user">{{$minutes}}</message>
            """,
        InputVariables = [new InputVariable { Name = "minutes", Description = "The minutes as plain text", IsRequired = true }],
    };

    public static async Task Run(Kernel kernel)
    {
        var f = kernel.CreateFunctionFromPrompt(MinutesConfig);
        var minutes = await File.ReadAllTextAsync("data/minutes.txt");
        var items = await f.InvokeAsync<string>(kernel, new() { ["minutes"] = minutes });

        foreach (var item in items!.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            Console.WriteLine(item.TrimStart('-', ' '));
    }
}
