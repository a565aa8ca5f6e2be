using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using PodaCerta.Infra;

namespace PodaCerta.Services;


public class SpeciesAdvisor
{
    private readonly Kernel _kernel;

    public SpeciesAdvisor(Kernel kernel) => _kernel = kernel;

    public KernelFunction GetNormalizeFunction(string? prompt = null)
    {
        if (string.IsNullOrWhiteSpace(prompt))
        {
            prompt = /*task*/ /*prompt: local*/ """
                Normalise the name of a tree to its accepted botanical name.
                Input may be a popular name in Portuguese or Spanish, misspelled or with a cultivar.
                Return genus and species only. Return UNKNOWN if you cannot tell.

                Name: {{$input}}
                """;
        }

        var func = _kernel.CreateFunctionFromPrompt(promptTemplate: prompt, functionName: "normalize");
        _kernel.Plugins.AddFromFunctions("species", new[] { func });
        return func;
    }

    public async Task<string> AnswerAsync(string question, IReadOnlyList<string> chunks)
    {
        var config = new PromptTemplateConfig()
        {
            Name = "AnswerFromManual",
            Description = /*no prompt: function description*/ "Answers a question from the pruning manual",
            Template = /*prompt: call*/ @"
Use the excerpts of the pruning manual to answer the question of a gardener.
If they do not contain the answer, say that the manual does not cover it. Quote the section number.

Excerpts:
{{$chunks}}

Question: {{$question}}",
            InputVariables = new List<InputVariable>()
            {
                new() { Name = "chunks", Description = "The parts of the manual that were found." },
                new() { Name = "question", IsRequired = true }
            }
        };

        var fn = KernelFunctionFactory.CreateFromPrompt(config);
        var res = await _kernel.InvokeAsync(fn, new KernelArguments { ["chunks"] = string.Join("\n---\n", chunks), ["question"] = question });
        return res.GetValue<string>() ?? "";
    }

    public async Task<List<string>> DiseasesAsync(string inspection)
    {
        var text = await _kernel.AskColdAsync(/*task*/ /*prompt: wrapper*/ $"List the tree diseases and pests named in this inspection report, one a line, lower case, without duplicates. Write - if there are none.\n\n{inspection}");
        return text.Split('\n').Where(x => x.Trim() != "-").ToList();
    }

    public Task<string> ScoreVitalityAsync(string inspection) =>
        _kernel.AskColdAsync(/*task*/ /*prompt: method*/ VitalityPrompts.Score(inspection, 0, 4));

    public Task<string> SloganAsync() => _kernel.AskColdAsync(/*prompt: elsewhere*/ VitalityPrompts.Slogan);
}
