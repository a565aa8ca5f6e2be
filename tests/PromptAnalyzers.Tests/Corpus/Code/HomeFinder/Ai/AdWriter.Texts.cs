namespace HomeFinder.Ai;

public partial class AdWriter
{
    private const string AdSchema = /*no prompt: json*/ """
        {"type":"object","properties":{"title":{"type":"string"},"body":{"type":"string","description":"two paragraphs"},"highlights":{"type":"array","items":{"type":"string"}}},"required":["title","body","highlights"],"additionalProperties":false}
        """;

    public Task<AdDraft?> WriteAsync(Listing listing) => RunAsync<Listing, AdDraft>(
        listing,
        /*prompt: wrapper*/ "You write adverts for flats and houses. Use only the facts from the data sheet; a missing fact is left out, never guessed.",
        l => /*prompt: wrapper*/ $"Data sheet: {l.Rooms} rooms, {l.SquareMetres} m², floor {l.Floor}, {l.Street}, {l.City}. Notes of the agent: {l.Notes}",
        AdSchema);

    public Task<AdDraft?> TranslateAsync(AdDraft draft, string culture)
    {
        // The agency is in Porto, so Portuguese is the default.
        string instructions;
        switch (culture)
        {
            case "de":
                instructions = /*prompt: wrapper*/ "Übersetze das Inserat ins Deutsche. Sieze die Leser. Ortsnamen bleiben, wie sie sind.";
                break;
            case "en":
                instructions = /*prompt: wrapper*/ "Translate the advert to British English. Keep the names of places.";
                break;
            default:
                instructions = /*prompt: wrapper*/ "Traduza o anúncio para português europeu. Não use o gerúndio brasileiro. Mantenha os preços e as áreas.";
                break;
        }

        return RunAsync<AdDraft, AdDraft>(draft, instructions, d => d.Title + "\n\n" + d.Body, AdSchema);
    }
}
