using System.Text.Json;
using System.Text.RegularExpressions;

namespace PolicyGuard.Core;

public static class Parsers
{
    private static readonly Regex VerdictLine = new(/*no prompt: regex*/ @"^\s*(?<verdict>ALLOW|REVIEW|BLOCK)\s*[:\-]\s*(?<why>.+)$", RegexOptions.Multiline | RegexOptions.Compiled);

    public static Result<string> Verdict(string raw) =>
        VerdictLine.Match(raw) is { Success: true } m
            ? new Result<string>.Ok(m.Groups["verdict"].Value)
            : new Result<string>.Err("no verdict");

    public static Result<int> Score(string raw) =>
        int.TryParse(Regex.Match(raw, @"\d+").Value, out var n) ? new Result<int>.Ok(n) : new Result<int>.Err("no number");

    public static Result<T> Json<T>(string raw)
    {
        try
        {
            var cut = Regex.Match(raw, @"[\[{].*[\]}]", RegexOptions.Singleline).Value;
            return JsonSerializer.Deserialize<T>(cut, JsonSerializerOptions.Web) is { } v ? new Result<T>.Ok(v) : new Result<T>.Err("null");
        }
        catch (JsonException e) { return new Result<T>.Err(e.Message); }
    }
}
