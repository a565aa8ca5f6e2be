using System.ComponentModel;
using Microsoft.SemanticKernel;

namespace ClayLoft.Plugins;

public interface IBookingStore
{
    Task<IReadOnlyList<string>> QueryAsync(string sql, params object[] args);
    Task<string> ReserveAsync(string classId, string name, string email);
}

public sealed class BookingPlugin(IBookingStore store)
{
    private const string FreePlacesSql = /*no prompt: sql*/ """
        SELECT c.id, c.title, c.starts_at, c.price, c.places - COUNT(b.id) AS free
        FROM classes c LEFT JOIN bookings b ON b.class_id = c.id AND b.cancelled_at IS NULL
        WHERE c.starts_at BETWEEN @p0 AND @p1 AND c.kind = @p2
        GROUP BY c.id HAVING c.places - COUNT(b.id) > 0
        ORDER BY c.starts_at
        """;

    [KernelFunction("free_places")]
    [Description(/*no prompt: tool description*/ "Lists classes of the given kind which have free places in the next weeks, with id, title, date, price and number of places left.")]
    public async Task<string> FreePlacesAsync(
        [Description("kind of the class: wheel, hand, raku or tryout")] string kind,
        [Description("how many weeks to look ahead, 1 to 12")] int weeks = 6)
    {
        var rows = await store.QueryAsync(FreePlacesSql, DateTime.Today, DateTime.Today.AddDays(7 * Math.Clamp(weeks, 1, 12)), kind);
        return rows.Count == 0 ? "no free places" : string.Join("\n", rows);
    }

    [KernelFunction("reserve")]
    [Description("Reserves one place in a class. Only call this after the visitor confirmed class, date and price.")]
    public async Task<string> ReserveAsync(string classId, string name, string email)
    {
        if (!email.Contains('@'))
            return /*no prompt: tool result*/ "The email address is not valid, the reservation was not made. Ask the visitor for the correct address.";
        return await store.ReserveAsync(classId, name, email);
    }
}

/// <summary>Prompt functions which the pages and the newsletter use.</summary>
public static class WritingPlugin
{
    public static KernelPlugin Create()
    {
        var shorten = KernelFunctionFactory.CreateFromPrompt(
            /*prompt: call*/ """
            Shorten the description of a pottery class to at most {{$words}} words. It goes on a card on the website next to a photo.
            Keep what people make and whether they need experience. Leave out prices, dates, names of teachers.

            {{$text}}
            """,
            functionName: "Shorten",
            description: "Shortens a class description for the cards on the home page.");

        var translate = KernelFunctionFactory.CreateFromPrompt(new PromptTemplateConfig
        {
            Name = "Translate",
            Description = "Translates a text of the studio.",
            Template = /*maybe task*/ /*prompt: call*/ "Translate the text into {{$language}}. Keep the words raku, engobe, sgraffito and all names of glazes as they are. Output only the translation.\n\n{{$text}}",
        });

        return KernelPluginFactory.CreateFromFunctions("Writing", new[] { shorten, translate });
    }
}
