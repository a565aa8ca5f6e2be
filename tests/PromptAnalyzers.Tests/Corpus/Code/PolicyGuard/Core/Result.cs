namespace PolicyGuard.Core;

public abstract record Result<T>
{
    public sealed record Ok(T Value) : Result<T>;
    public sealed record Err(string Reason) : Result<T>;
}

public delegate Task<Result<string>> Ask(string instructions, string input);
public delegate Result<T> Parse<T>(string raw);
public record Document(string Title, string Body, string Culture = "en");
public record Check<T>(string Name, Func<Document, string> Instructions, Parse<T> Parse);
public record Finding(string Rule, string Quote, int Severity);

public static class ResultExtensions
{
    public static Result<U> Bind<T, U>(this Result<T> r, Func<T, Result<U>> f) => r switch
    {
        Result<T>.Ok ok => f(ok.Value),
        Result<T>.Err e => new Result<U>.Err(e.Reason),
        _ => throw new NotSupportedException(),
    };

    public static Result<U> Map<T, U>(this Result<T> r, Func<T, U> f) => r.Bind(v => (Result<U>)new Result<U>.Ok(f(v)));

    public static T Or<T>(this Result<T> r, T fallback) => r is Result<T>.Ok ok ? ok.Value : fallback;

    public static string Explain<T>(this Result<T> r) => r switch
    {
        Result<T>.Err e => /*no prompt: ui message*/ $"The check could not be completed ({e.Reason}). Please read the text yourself and decide whether it follows the policy.",
        _ => "done",
    };
}
