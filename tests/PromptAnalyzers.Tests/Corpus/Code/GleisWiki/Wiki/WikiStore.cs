namespace GleisWiki.Wiki;

public record WikiArticle(int Id, string Title, string Text, string Author, DateTime Changed);

public interface IRowReader
{
    Task<List<T>> QueryAsync<T>(string sql, object? args = null);
}

public class WikiStore(IRowReader db)
{
    public Task<List<WikiArticle>> SearchAsync(string words, int max)
    {
        var sql = /*no prompt: sql*/ @"SELECT a.Id, a.Title, a.Text, a.Author, a.Changed
FROM ArticleFts f JOIN Article a ON a.Id = f.rowid
WHERE ArticleFts MATCH @words AND a.Deleted = 0
ORDER BY rank LIMIT @max";
        return db.QueryAsync<WikiArticle>(sql, new { words, max });
    }

    public Task<List<WikiArticle>> UntaggedAsync() => db.QueryAsync<WikiArticle>("SELECT * FROM Article WHERE Tags IS NULL AND Deleted = 0");
}

/// <summary>Questions of the bot to human moderators, shown on a web page.</summary>
public class ModeratorDesk
{
    private readonly List<(string Title, string Text)> _open = new();

    public Task<string> AskAsync(string title, string text)
    {
        _open.Add((title, text));
        return Task.FromResult("queued");
    }

    public Task<string> ReportVandalismAsync(WikiArticle article) =>
        AskAsync(/*no prompt: ui text*/ "You have a new case: please check whether this edit is vandalism and answer yes or no on the page", article.Title);

    public string RenderPage() => /*no prompt: html*/ $"""
        <html><body><h1>Moderation</h1>
        <p>Decide for each article whether it stays. Your answer is final.</p>
        <ul>{string.Concat(_open.Select(o => $"<li>{o.Title}: {o.Text}</li>"))}</ul>
        </body></html>
        """;
}
