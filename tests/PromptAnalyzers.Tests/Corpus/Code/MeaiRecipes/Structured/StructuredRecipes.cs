using Microsoft.Extensions.AI;

namespace MeaiRecipes.Structured;

internal enum Mood { Happy, Neutral, Angry }
internal sealed record Invoice(string Number, string Supplier, DateOnly Date, decimal Total, string Currency);

internal static class StructuredRecipes
{
    public static async Task SentimentAsync(IChatClient client)
    {
        foreach (var review in await File.ReadAllLinesAsync("reviews.txt"))
        {
            // typed
            var typed = await client.GetResponseAsync<Mood>(/*typed task*/ /*prompt: call*/ $"What is the mood of the following product review? Review: {review}");
            // the old way
            var instructionText = /*task*/ /*prompt: local*/ $"Classify the sentiment of this product review as happy, neutral or angry. Answer with one lower case word only.\n\n{review}";
            var plain = await client.GetResponseAsync(instructionText);
            if (!Enum.TryParse<Mood>(plain.Text, true, out var mood)) Console.Error.WriteLine($"unexpected: {plain.Text}");
            Console.WriteLine($"{typed.Result} / {mood}");
        }
    }

    public static async Task InvoiceAsync(IChatClient client)
    {
        var r = await client.GetResponseAsync<Invoice>([
            new ChatMessage(ChatRole.System, /*typed task*/ /*prompt: call*/ "Extract the invoice data from the mail of the user. Use ISO dates and a dot as decimal separator."),
            new ChatMessage(ChatRole.User, await Console.In.ReadToEndAsync())]);
        Console.WriteLine(r.TryGetResult(out var invoice) ? invoice.ToString() : "unreadable");
    }

    public static async Task SqlAsync(IChatClient client)
    {
        var schema = /*no prompt: sql*/ "CREATE TABLE orders (id INT, customer TEXT, placed DATE, total NUMERIC); CREATE TABLE customers (name TEXT, country TEXT);";
        Console.Write("Question: ");
        var question = Console.ReadLine();
        var prompt = /*task*/ /*prompt: local*/ $"""
            Given this PostgreSQL schema:
            {schema}

            Translate the question into a single SELECT statement. Only read, never write or drop anything.
            Use explicit JOINs, alias every aggregate, and limit the result to 100 rows.
            If the question can't be answered with these tables, output the text UNANSWERABLE.
            Output the SQL without markdown fences.

            Question: {question}
            """;
        Console.WriteLine((await client.GetResponseAsync(prompt, new ChatOptions { Temperature = 0f })).Text);
    }
}
