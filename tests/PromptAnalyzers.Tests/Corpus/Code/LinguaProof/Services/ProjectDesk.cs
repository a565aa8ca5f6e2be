using LinguaProof.Llm;

namespace LinguaProof.Services;

/// <summary>Everything the project managers click on: quotes, domains, refusals.</summary>
public sealed class ProjectDesk
{
    private readonly ILlmClient _llm;
    private readonly string _styleTemplate;

    public ProjectDesk(ILlmClient llm, IConfiguration configuration)
    {
        _llm = llm;
        var getDefaultStylePromptText = /*prompt: local*/ """
            You draft a style guide for translations for {{Client}} into {{Language}}.
            Derive it from the approved sample translations in the next message.

            Sections: form of address, sentence length, numbers and units, names of products, things this client hates.
            Under each section two to five rules, every rule with the sample it comes from.
            Where the samples contradict each other say so instead of choosing one.
            Write for a translator who starts on this client tomorrow and has ten minutes.
            """;
        _styleTemplate = configuration["Desk:StyleTemplate"] ?? getDefaultStylePromptText;
    }

    public async Task<string> ExtractRequestAsync(string mail)
    {
        var prompt = /*maybe task*//*prompt: local*/ @"Extract the data for a quote from this request mail of a client.

Answer with JSON like this:
{""source_lang"": ""de"", ""target_langs"": [""fr"", ""it""], ""words"": 1200, ""deadline"": ""2025-03-14"", ""format"": ""idml"", ""certified"": false}

Use null for everything that is not in the mail. Languages as ISO 639-1. Don't count the words yourself, take the number the client gives.

MAIL:
###MAIL###".Replace("###MAIL###", mail);

        return await _llm.AskAsync(prompt);
    }

    public async Task<string> DomainAsync(string excerpt)
    {
        var result = await _llm.CompleteAsync(new LlmPrompt(
            /*examples*//*prompt: wrapper*/ "Which domain does the text belong to? legal, medical, technical, marketing, financial, it or general. One word, lower case. Examples: 'The lessee shall bear the cost of minor repairs' = legal, 'Torque the M8 bolts crosswise' = technical, 'Feel the summer on your skin' = marketing.",
            excerpt, 5));
        return result.Trim().ToLowerInvariant();
    }

    public Task<string> StyleGuideAsync(string client, string language, string samples)
    {
        var system = _styleTemplate
            .Replace("{{Client}}", client)
            .Replace("{{Language}}", language);
        return _llm.CompleteAsync(new LlmPrompt(system, samples, 3000));
    }

    public async Task<string> DeclineAsync(string mail, string reason)
    {
        var words5 = /*prompt: local*/ $"Rédige une réponse polie à cette demande de traduction que nous devons refuser. Motif : {reason}. Propose de rester en contact, sans donner de nom de concurrent, et ne t'excuse pas plus d'une fois. Cinq lignes au maximum.";
        return await _llm.AskAsync(mail, words5);
    }

}
