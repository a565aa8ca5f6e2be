using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace Flurstein.Documents;

public sealed record DeedData(
    string? Notary, string? RegisterNo, DateOnly? Date, string[] Parcels, double? AreaSqm, string? Easements, double Confidence);

public sealed record BoundaryPoint(string Number, double East, double North, string Marking);

public interface IDeedReader
{
    Task<DeedData> ReadAsync(string text, CancellationToken ct = default);
}

public sealed class DeedReader(IChatClient chatClient, ILogger<DeedReader> logger) : IDeedReader
{
    public async Task<DeedData> ReadAsync(string text, CancellationToken ct = default)
    {
        try
        {
            List<ChatMessage> messages =
            [
                new(ChatRole.System, /*typed task*/ /*prompt: call*/ """
                    You extract data from notarial deeds and land register extracts for a surveying office. The texts come out of an OCR
                    and have errors, mostly 1/l, 0/O and broken umlauts.

                    Fields:
                    - Notary: name and town of the notary, without titles.
                    - RegisterNo: number in the register of documents (Urkundenrolle, UR-Nr.), like 1234/2019.
                    - Date: date of the deed, not of the copy and not of a stamp.
                    - Parcels: all parcel numbers with the cadastral district in front, "Oberau 112/4". Only those that are the object of the deed,
                      not neighbours that are only mentioned.
                    - AreaSqm: sum in square metres. 1 a = 100 qm, 1 ha = 10000 qm.
                    - Easements: one sentence about rights of way, pipes, overhang. null when nothing is mentioned.
                    - Confidence: 0 to 1, honest. Below 0.5 a person looks at it again.

                    Rules:
                    - Do not invent anything that is not in the text.
                    - If an OCR error is obvious correct it, if not leave the text how it is and lower the confidence.
                    """),
                new(ChatRole.User, text)
            ];
            var response = await chatClient.GetResponseAsync<DeedData>(messages, cancellationToken: ct);
            return response.Result;
        }
        catch (Exception ex) when (ex is not OperationCanceledException)
        {
            logger.LogWarning(ex, /*no prompt: log*/ "Deed could not be read by the model, an empty record with confidence zero was created and put on the list for manual work");
            return new DeedData(null, null, null, [], null, null, 0);
        }
    }

    public async Task<IReadOnlyList<BoundaryPoint>> ReadPointsAsync(string fieldBook, CancellationToken ct = default)
    {
        var prompt = /*typed task*/ /*prompt: local*/ $"""
            List all boundary points of this field book page.

            Rules:
            - East and North in metres, decimal point. Coordinates with less than 3 decimals are measured with tape, take them as well.
            - Marking: Stein, Rohr, Bolzen, Kreuz, Nagel or "ohne".
            - Skip crossed out points (the OCR shows them as ~~12~~) and control points (numbers from 9000).

            Page:
            {fieldBook}
            """;

        var response = await chatClient.GetResponseAsync<List<BoundaryPoint>>(prompt, cancellationToken: ct);
        return response.TryGetResult(out var points)
            ? points
            : throw new InvalidOperationException("No list of points in the answer.");
    }

    public async Task<string[]> ReadOwnersAsync(string registerText, CancellationToken ct = default)
    {
        var response = await chatClient.GetResponseAsync(
            string.Format(/*examples*/ /*prompt: elsewhere*/ SurveyPrompts.Owners, registerText), new ChatOptions { Temperature = 0 }, ct);
        return response.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
