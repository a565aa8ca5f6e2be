#pragma warning disable OPENAI001
using System.Text.Json;
using OpenAI.Responses;

namespace GitBuddy.Commands;

public class SqlCommand(Ai ai)
{
    private const string Fallback = /*no prompt: sql*/ "SELECT table_name, column_name, data_type FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2";

    public async Task RunAsync(string question)
    {
        string schema = File.Exists("schema.sql") ? File.ReadAllText("schema.sql") : Fallback;
        string dialect = schema.Contains("NVARCHAR") ? "T-SQL" : "PostgreSQL";

        var system = /*typed task*/ /*prompt: local*/ $"You translate questions into {dialect} queries. " +
                     "Only SELECT is allowed; if the question wants to change data, set query to an empty string and explain in 'note'. " +
                     "Use only tables and columns of the schema. Prefer explicit joins, qualify every column, limit the result to 500 rows unless the question asks for a number. " +
                     "Dates are stored in UTC, the user means Europe/Vienna, so convert where a day boundary matters. " +
                     "When a word of the question could be meant for two columns choose the one with the more common name and say so in the note. " +
                     "\n\nSchema:\n" + schema;

        var options = new CreateResponseOptions
        {
            Model = ai.Model,
            Instructions = system,
            TextOptions = new ResponseTextOptions
            {
                TextFormat = ResponseTextFormat.CreateJsonSchemaFormat("sql_answer", BinaryData.FromString(/*no prompt: schema*/ """
                    {"type":"object","properties":{"query":{"type":"string","description":"The query, ready to run"},"note":{"type":"string","description":"What the user should know, one sentence"}},
                     "required":["query","note"],"additionalProperties":false}
                    """), jsonSchemaIsStrict: true)
            }
        };
        options.InputItems.Add(ResponseItem.CreateUserMessageItem(question));
        ResponseResult r = await ai.Client.CreateResponseAsync(options);

        using var doc = JsonDocument.Parse(r.GetOutputText());
        var sql = doc.RootElement.GetProperty("query").GetString()!;
        Console.WriteLine(sql);

        if (!await IsHarmless(sql))
            Console.WriteLine("-- !!! this query looks dangerous");

        string title = await ai.AskAsync(TitlePrompt(Environment.GetEnvironmentVariable("LANG")), sql);
        File.AppendAllText("queries.sql", $"-- {title}\n{sql}\n\n");
    }

    async Task<bool> IsHarmless(string sql)
    {
        var check = /*task*/ /*prompt: local*/ "Does the following SQL change data, schema or permissions or call a procedure? Anwser YES or NO.\n\n{0}";
        ResponseResult res = await ai.Client.CreateResponseAsync(ai.Model, string.Format(check, sql));
        return res.GetOutputText().StartsWith("NO", StringComparison.OrdinalIgnoreCase);
    }

    static string TitlePrompt(string? lang) => lang switch
    {
        { } l when l.StartsWith("de") => /*maybe task*/ /*prompt: method*/ "Gib der SQL-Abfrage einen kurzen Titel auf Deutsch (höchstens sechs Wörter, ohne Anführungszeichen).",
        { } l when l.StartsWith("es") => /*maybe task*/ /*prompt: method*/ "Ponle a esta consulta SQL un título corto en español, seis palabras como máximo y sin comillas.",
        _ => /*maybe task*/ /*prompt: method*/ "Give this SQL query a short title, six words at most, no quotes."
    };
}
