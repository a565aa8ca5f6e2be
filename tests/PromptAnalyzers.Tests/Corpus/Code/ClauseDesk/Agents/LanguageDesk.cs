using Microsoft.Extensions.AI;

namespace ClauseDesk.Agents;

public partial class LanguageDesk
{
    private readonly IChatClient _chat;
    public LanguageDesk(IChatClient chat) { _chat = chat; }

    // labels for the menu of the console
    public static (string Key, string Label)[] Menu =>
    [
        ("de", /*no prompt: ui*/ "Translate the open document into German (certified translators still have to check it)"),
        ("pl", /*no prompt: ui*/ "Przetłumacz otwarty dokument na język polski"),
    ];

    public async Task<string> TranslateAsync(string text, string lang)
    {
        var r = await _chat.GetResponseAsync(
        [
            new ChatMessage(ChatRole.System, TranslatorFor(lang)),
            new ChatMessage(ChatRole.User, text),
        ]);
        return r.Text;
    }

    private static string TranslatorFor(string lang)
    {
        if (lang == "pl")
            return /*maybe task*/ /*prompt: method*/ "Jesteś tłumaczem tekstów prawniczych. Przetłumacz dokument na język polski, zachowując numerację paragrafów i układ akapitów. Terminy, które nie mają odpowiednika w prawie polskim, zostaw w oryginale i dodaj w nawiasie krótkie objaśnienie.";
        return /*maybe task*/ /*prompt: method*/ "Übersetze das Dokument ins Deutsche. Verwende die Terminologie des BGB, nicht die des österreichischen oder schweizerischen Rechts, und lasse Eigennamen, Daten und Beträge unverändert. Gib nur die Übersetzung aus.";
    }

    public async Task<string> NormalizePartyAsync(string party)
    {
        string ask = /*examples*/ /*prompt: local*/ $"""
            Bring the party name into the form that we use in the register.

            ACME Widgets Gesellschaft mit beschraenkter Haftung, Munich  ->  Acme Widgets GmbH (München)
            the company nowak & sons sp. z o.o. with seat in Krakow      ->  Nowak & Sons sp. z o.o. (Kraków)
            Mrs. Julia HEINZ, born Maier                                 ->  Heinz, Julia

            {party}  ->
            """;
        return (await _chat.GetResponseAsync(ask)).Text.Trim();
    }

    public async Task<string> AnonymizeAsync(string text, IEnumerable<string> keep)
    {
        var conversation = new List<ChatMessage>
        {
            new(ChatRole.System, /*task*/ /*prompt: call*/ "Replace all names of persons, addresses, phone numbers, e-mail addresses and account numbers in the text by placeholders like [PERSON_1] or [IBAN_2]. The same person always gets the same number. Change nothing else, not even obvious typos. These names are public and stay: " + string.Join(", ", keep)),
            new(ChatRole.User, text),
        };
        return (await _chat.GetResponseAsync(conversation)).Text;
    }
}
