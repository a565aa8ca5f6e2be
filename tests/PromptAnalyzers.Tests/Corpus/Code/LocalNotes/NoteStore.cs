namespace LocalNotes;

public sealed class NoteStore(string connection)
{
    private const string CreateTable = /*no prompt: sql*/ "CREATE TABLE IF NOT EXISTS notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL, created TEXT)";
    private const string SearchText = /*no prompt: sql*/ "SELECT text FROM notes WHERE text LIKE '%' || @words || '%' ORDER BY created DESC LIMIT 10";

    public string Connection { get; } = connection;

    public string Search(string words) => Run(SearchText, words);

    public void Create() => Run(CreateTable);

    private static string Run(string sql, params string[] values) => sql.Length > 0 ? string.Join('\n', values) : string.Empty;
}
