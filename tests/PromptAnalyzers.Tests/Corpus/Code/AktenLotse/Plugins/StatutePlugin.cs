using System.ComponentModel;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace AktenLotse.Plugins;

public class StatutePlugin
{
    private const string CITE_TEMPLATE = /*examples*//*prompt: member*/ @"Normalise the legal citation. Output format: <law> <section sign> <number> <paragraph> <sentence>, abbreviations only.

in: paragraph 35 satz 1 verwaltungsverfahrensgesetz
out: VwVfG § 35 S. 1
in: Art. 14 Absatz 2 Grundgesetz
out: GG Art. 14 Abs. 2
in: §§ 34 und 35 BauGB
out: BauGB § 34; BauGB § 35

in: {{$citation}}
out:";

    private readonly KernelFunction _normalise;
    private readonly Dictionary<string, string> _statutes = new(StringComparer.OrdinalIgnoreCase);

    public StatutePlugin()
    {
        PromptExecutionSettings settings = new OpenAIPromptExecutionSettings { Temperature = 0, MaxTokens = 40 };
        _normalise = KernelFunctionFactory.CreateFromPrompt(CITE_TEMPLATE, functionName: "NormaliseCitation", executionSettings: settings);
    }

    [KernelFunction, Description(/*no prompt: tool description*/ "Normalises a legal citation as citizens or lawyers write it into the short form used in the town's statute database.")]
    public async Task<string> NormaliseCitation([Description("The citation as written")] string citation, Kernel kernel)
    {
        var result = await _normalise.InvokeAsync(kernel, new() { ["citation"] = citation }).ConfigureAwait(false);
        return result.ToString().Trim();
    }

    [KernelFunction, Description("Returns the text of a section of the local statutes")]
    public string GetSection(string statute, int section) =>
        _statutes.TryGetValue($"{statute}:{section}", out var t) ? t : "not found";

    [KernelFunction, Description("Explains a section of a statute to a layperson")]
    public async Task<string> ExplainSection(string sectionText, Kernel kernel)
    {
        var skPrompt = /*prompt: local*/ @"Explain the following section of a local statute to a citizen without legal training.
            Use an everyday situation from a small town as illustration. Say what is allowed, what is forbidden and what happens
            if somebody does not comply. Do not give advice for an individual case.
            Answer in German.

            {{$section}}";

        var explain = kernel.CreateFunctionFromPrompt(skPrompt, functionName: "ExplainSectionInner");
        var result = await kernel.InvokeAsync(explain, new KernelArguments { ["section"] = sectionText });
        return result.GetValue<string>() ?? "";
    }
}

public static class AiFunctions
{
    public static readonly KernelFunction FindPersonalData = KernelFunctionFactory.CreateFromPrompt(new PromptTemplateConfig
    {
        Name = "FindPersonalData",
        Description = "lists personal data before a document is published under the transparency act",
        Template = /*task*//*prompt: call*/ """
            Find all personal data in the text (names of private persons, addresses, dates of birth, phone numbers, mail addresses,
            account numbers, licence plates, health data). Names of mayors, council members and judges in office are not personal data here.
            List each finding on its own line as TYPE|exact wording. When there is nothing, print NONE.

            {{$text}}
            """,
        InputVariables = [new() { Name = "text", Description = "text of the document", AllowDangerouslySetContent = true }],
    });

    public static readonly KernelFunction FeeCategory = KernelFunctionFactory.CreateFromPrompt(new PromptTemplateConfig
    {
        Name = "FeeCategory",
        Template = /*examples*//*prompt: elsewhere*/ PromptTexts.FeeCategory,
        InputVariables = [new() { Name = "request" }],
    });
}
