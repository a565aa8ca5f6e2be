using System.ComponentModel;

namespace FerryDesk.Tools;

public record Watch(string Ship, DateTime Start, int Passengers, int Cars, int Trucks, string Wind, string[] Remarks);

public class SailingTools
{
    [Description(/*no prompt: tool description*/ "Returns the departures of a port on a day with ship, time, free car metres and whether the departure is cancelled.")]
    public string GetDepartures([Description("port, e.g. Norrvik")] string port, [Description("day as yyyy-MM-dd")] string day) => $"{port} {day}: 08:10, 14:20, 19:45";

    [Description(/*no prompt: tool description*/ "Reserves car deck space for a vehicle. Only call this after the passenger has confirmed port, departure, length and price.")]
    public string ReserveDeck(string departureId, double metres, string plate) => "R-" + Math.Abs(HashCode.Combine(departureId, plate)) % 100000;

    public string FindLostItems(string description, string day) => "[]";

    public Watch NextWatch() => new("M/S Lunde", DateTime.Now.AddHours(2), 231, 48, 6, "SW 14 m/s", ["lift starboard out of order", "school class on board"]);

    public const string OccupancySql = /*no prompt: sql*/ "select d.id, d.leaves_at, s.lane_metres - coalesce(sum(r.metres), 0) as free from departure d join ship s on s.id = d.ship_id left join reservation r on r.departure_id = d.id where d.port = @port group by d.id, d.leaves_at, s.lane_metres";
}
