using System.Text.Json;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using PriorArtBench.Kernels;

namespace PriorArtBench.Services;

public record SynonymList(List<string> Terms);

public class SearchService(KernelBox box, ILogger<SearchService> logger)
{
    private readonly Kernel _kernel = box.Kernel;

    public async Task<string> BuildQueryAsync(string features, string office, CancellationToken ct)
    {
        // one template for system and user, rendered by the kernel
        var promptTemplate = /*maybe task*/ /*prompt: local*/ """
            <message role="system">
            You are a searcher at a patent office with 20 years of experience in mechanical engineering.

            RULES FOR THE SEARCH STRING
            - syntax of {{$office}}
            - truncation with * only at the end of a word
            - proximity operators are better than AND
            - synonyms in English, German and French joined with OR
            - no reference signs, no "comprising", no "wherein"
            </message>

            <message role="user">
            Features of the claim:
            {{$features}}

            Write the search string. One line, no explanation.
            </message>
            """;

        var executionSettings = new OpenAIPromptExecutionSettings { Temperature = 0.1, MaxTokens = 400 };
        var arguments = new KernelArguments(executionSettings)
        {
            ["features"] = features,
            ["office"] = office
        };

        var result = await _kernel.InvokePromptAsync(promptTemplate, arguments, cancellationToken: ct);
        var query = result.GetValue<string>() ?? "";
        logger.LogInformation("query {Query}", query);
        return query;
    }

    public async Task<List<string>> SynonymsAsync(string term)
    {
#pragma warning disable SKEXP0010
        var settings = new OpenAIPromptExecutionSettings { ResponseFormat = typeof(SynonymList) };
#pragma warning restore SKEXP0010
        var function = _kernel.CreateFunctionFromPrompt(
            /*typed task*/ /*prompt: call*/ "List up to 12 technical synonyms of \"{{$term}}\" as they occur in patents, broad terms first.", settings, functionName: "Synonyms");
        var answer = await _kernel.InvokeAsync<string>(function, new() { ["term"] = term });
        return JsonSerializer.Deserialize<SynonymList>(answer!)?.Terms ?? [];
    }

    public async Task<string> NormalizeApplicantAsync(string name)
    {
        const string skPrompt = /*task*/ /*prompt: local*/ @"Normalise the name of a patent applicant as in the register: upper case, no legal form,
no punctuation, subsidiaries keep their own name, umlauts as AE OE UE. Return the name and nothing else.
Name: {{$input}}";

        var f = _kernel.CreateFunctionFromPrompt(skPrompt, functionName: "Applicant");
        return (await f.InvokeAsync(_kernel, new KernelArguments { ["input"] = name })).ToString();
    }

    public async Task<string> TranslateAbstractAsync(string text, string from)
    {
        var f = _kernel.CreateFunctionFromPrompt(new PromptTemplateConfig
        {
            Name = "AbstractTranslator",
            Description = /*no prompt: function description*/ "Translates the abstract of a patent document into English",
            Template = /*maybe task*/ /*prompt: call*/ "Translate the abstract from {{$from}} into English as a patent translator would. Terms of art stay consistent, reference signs stay in brackets. Only the translation.\n\n{{$text}}",
            InputVariables = [new() { Name = "from", IsRequired = true }, new() { Name = "text", IsRequired = true }]
        });
        return (await _kernel.InvokeAsync(f, new() { ["from"] = from, ["text"] = text })).ToString();
    }

    // panel: every expert is a function of the kernel, the model decides whom it asks
    public async Task<string> AskPanelAsync(string question)
    {
        var kernel = _kernel.Clone();
        kernel.Plugins.AddFromFunctions("Experts", /*no prompt: tool*/ "Experts that can answer questions about a technical field",
        [
            KernelFunctionFactory.CreateFromMethod(
                functionName: "Chemist",
                method: (Kernel k, string question) => k.InvokePromptAsync<string>(
                    /*prompt: call*/ $"""
                    You are a polymer chemist who has read thousands of patents and trusts none of their examples.
                    Answer briefly: {question}
                    """),
                description: "Gets an opinion of a chemist on a particular question"),
            KernelFunctionFactory.CreateFromMethod(
                functionName: "Examiner",
                method: (Kernel k, string question) => k.InvokePromptAsync<string>(
                    /*prompt: call*/ $"You are an examiner of the EPO, dry and formal, and you always argue with the problem-solution approach. {question}"),
                description: "Gets the view of an examiner")
        ]);

        var history = new ChatHistory();
        history.AddSystemMessage(/*prompt: call*/ "Du moderierst ein Gespräch unter Fachleuten. Frage zuerst die Experten, deren Gebiet betroffen ist, und fasse dann zusammen, worin sie sich einig sind und worin nicht. Erfinde keine Aussagen.");
        history.AddUserMessage(question);
        var reply = await kernel.GetRequiredService<IChatCompletionService>().GetChatMessageContentAsync(history,
            new OpenAIPromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() }, kernel);
        return reply.Content ?? /*no prompt: ui text*/ "The panel has no answer to this question, please ask in a different way.";
    }
}
