using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace BinLedger.Services;

public class SortingGuide(Kernel kernel, LedgerDb db)
{
    public async Task<string> AskAsync(string question)
    {
        var item = (await kernel.InvokePromptAsync<string>(/*task*//*prompt: call*/ $"What does the person want to throw away? Answer with the item only, one to three words, singular, no article. If nothing is named answer 'none'. Question: {question}"))!.Trim();

        var bin = "RESIDUAL";
        if (item != "none")
        {
            var cfg = new PromptTemplateConfig
            {
                Name = "ChooseBin",
                Description = "picks the bin",
                Template = /*examples*//*prompt: elsewhere*/ PromptLibrary.BinChooser,
                InputVariables = [new() { Name = "item", IsRequired = true }]
            };
            cfg.AddExecutionSettings(new OpenAIPromptExecutionSettings { Temperature = 0, MaxTokens = 4 });
            var choose = kernel.CreateFunctionFromPrompt(cfg);
            bin = (await kernel.InvokeAsync(choose, new() { ["item"] = item })).ToString();
        }

        var hits = db.SearchGuide(/*no prompt: embedding input*/ $"waste sorting guide entry: {item}, bin {bin}, municipal rules, opening hours of the recycling yard");
        if (hits.Count == 0)
            return /*no prompt: UI text*/ "Sorry, there is nothing about this in the sorting guide. Please call the waste advice service, Monday to Thursday 8 to 16 o'clock.";

        // answer with context
        var answer = kernel.CreateFunctionFromPrompt(/*prompt: call*/ """
            Answer the question of a citizen about waste sorting with the entries of the municipal sorting guide.
            Use nothing but the entries. If they contradict each other take the newer one (the date is at the end).
            Be kind and short. At the end name the bin.

            Entries:
            {{$entries}}

            Our bin suggestion: {{$bin}}

            Question: {{$question}}
            """);

        var res = await kernel.InvokeAsync(answer, new KernelArguments
        {
            ["entries"] = string.Join("\n---\n", hits),
            ["bin"] = bin,
            ["question"] = question
        });
        return res.GetValue<string>() ?? "";
    }
}
