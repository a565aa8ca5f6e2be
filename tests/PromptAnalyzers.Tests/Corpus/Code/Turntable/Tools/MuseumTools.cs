using System.ComponentModel;
using Microsoft.Extensions.AI;

namespace Turntable.Tools;

public sealed class MuseumTools
{
    [Description(/*no prompt: tool description*/ "Looks up a vehicle of the collection by class, number or nickname and returns builder, year, weight and its place in the museum.")]
    public string FindVehicle([Description("class, number or nickname")] string query) => $"{query}: hall B, track 4";

    [Description("Full text search in the archive index. Returns signature and a snippet for up to five documents.")]
    public string FindDocument(string query) => Query(/*no prompt: sql*/ "SELECT signature, snippet(doc_fts, 1, '[', ']', '…', 12) FROM doc_fts WHERE doc_fts MATCH $q ORDER BY rank LIMIT 5", query);

    [Description("Departure of the next steam train from platform 1")]
    public string NextTrain() => DateTime.Now.Hour < 16 ? $"{DateTime.Now.Hour + 1}:15" : "no more trains today";

    [Description("Free seats for a day and departure")]
    public int FreeSeats(DateOnly day, string departure) => 24;

    [Description("Reserves seats, returns the reservation code")]
    public string Reserve(DateOnly day, string departure, int adults, int children)
    {
        if (adults + children > 10)
            throw new InvalidOperationException(/*no prompt: exception*/ "Groups of more than 10 people must be booked by the group desk. Ask the visitor for a phone number and explain that somebody calls back.");
        return "TT-" + Random.Shared.Next(1000, 9999);
    }

    public IList<AITool> AsTools() => [AIFunctionFactory.Create(FindVehicle, "find_vehicle"), AIFunctionFactory.Create(FindDocument, "find_document")];

    private static string Query(string sql, string q) => "";
}
