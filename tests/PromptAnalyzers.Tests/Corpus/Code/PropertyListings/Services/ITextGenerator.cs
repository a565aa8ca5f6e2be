namespace PropertyListings.Services;

/// <summary>Hides the model from the rest of the portal.</summary>
public interface ITextGenerator
{
    Task<string> GenerateAsync(string instruction, string input, CancellationToken cancellationToken = default);
}

public interface IListingWriter
{
    Task<string> DescribeAsync(PropertyFacts facts, string audience, CancellationToken cancellationToken = default);

    Task<(string Title, string Teaser)> HeadlineAsync(string description, CancellationToken cancellationToken = default);
}

public sealed record PropertyFacts(string Street, string City, double Area, int Rooms, int? BuiltIn, decimal Price, IReadOnlyList<string> Features)
{
    public override string ToString() => $"{Rooms} rooms, {Area} m², {City}, built in {BuiltIn?.ToString() ?? "?"}: {string.Join(", ", Features)}";
}
