namespace Wayfarer;

public record Trip(string Destination, string Nights, string Travellers, string Month, string Interests)
{
    public string? Missing =>
        Destination is "?" or "" ? "destination" : Nights is "?" or "" ? "nights" : Month is "?" or "" ? "month" : null;

    public Trip With(string key, string value) => key switch
    {
        "destination" => this with { Destination = value },
        "nights" => this with { Nights = value },
        _ => this with { Month = value },
    };

    public static Trip Parse(string text)
    {
        var d = text.Split('\n').Select(l => l.Split(':', 2)).Where(p => p.Length == 2)
            .GroupBy(p => p[0].Trim()).ToDictionary(g => g.Key, g => g.First()[1].Trim());
        string Get(string k) => d.TryGetValue(k, out var v) ? v : "?";
        return new(Get("destination"), Get("nights"), Get("travellers"), Get("month"), Get("interests"));
    }

    public override string ToString() => $"{Destination}, {Nights} nights in {Month}, {Travellers} traveller(s), likes: {Interests}";
}

public sealed class StageEventArgs(string stage, TimeSpan took) : EventArgs
{
    public string Stage { get; } = stage;
    public TimeSpan Took { get; } = took;
}
