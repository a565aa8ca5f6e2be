#pragma warning disable OPENAI001
using System.Diagnostics;
using GitBuddy;
using GitBuddy.Commands;
using OpenAI.Responses;

const string usage = /*no prompt: ui text*/ """
    gitbuddy - your assistant in the terminal

      commit              write a commit message for the staged changes
      review [--strict]   review the diff against main and list the problems
      tests <file>        generate unit tests for the class in the file
      sql <question>      translate a question into a SQL query for the schema.sql in the folder
      explain <file>      explain what the code does, step by step
      regex <text>        create a regular expression
      chat                ask anything about the repo
    """;

if (args.Length == 0) { Console.WriteLine(usage); return 1; }

var key = Environment.GetEnvironmentVariable("OPENAI_API_KEY");
if (string.IsNullOrEmpty(key))
{
    Console.Error.WriteLine(/*no prompt: ui text*/ "Please set the environment variable OPENAI_API_KEY first. You get a key at platform.openai.com.");
    return 2;
}

var ai = new Ai(new ResponsesClient(key), "gpt-5-mini");
string rest = string.Join(' ', args.Skip(1));

switch (args[0])
{
    case "commit": await new CommitCommand(ai).RunAsync(Git("diff --cached")); break;
    case "review": await new ReviewCommand(ai, rest.Contains("--strict")).RunAsync(Git("diff main...HEAD")); break;
    case "tests": await new UnitTestCommand(ai).RunAsync(File.ReadAllText(rest)); break;
    case "sql": await new SqlCommand(ai).RunAsync(rest); break;
    case "explain":
        await ai.StreamAsync(/*prompt: wrapper*/ "Explain to a junior developer what this code does. Go through it step by step, mention surprising parts and side effects. Don't repeat the code.", File.ReadAllText(rest));
        break;
    case "regex":
        {
            var rx = await ai.AskAsync(
                /*examples*/ /*prompt: wrapper*/ @"Create a .NET regular expression for the description. Only the expression, without slashes and without quotes.
Description: a german zip code => ^\d{5}$
Description: hex color with optional hash => ^#?([0-9a-fA-F]{6}|[0-9a-fA-F]{3})$",
                rest);
            Console.WriteLine(rx);
            break;
        }
    case "chat": await ChatLoop(); break;
    default: Console.WriteLine(usage); return 1;
}
return 0;

async Task ChatLoop()
{
    Console.WriteLine(/*no prompt: greeting*/ "Hello! I am gitbuddy. Ask me anything about this repository, type 'exit' to leave.");
    var log = Git("log --oneline -30");
    string? previous = null;
    while (Console.ReadLine() is { } line && line != "exit")
    {
        var options = new CreateResponseOptions { Model = ai.Model, PreviousResponseId = previous };
        options.Instructions = /*prompt: call*/ $"You are gitbuddy, a laconic senior developer who sits next to the user. Anwser short. The last commits of this repo:\n{log}";
        options.InputItems.Add(ResponseItem.CreateUserMessageItem(line));
        ResponseResult r = await ai.Client.CreateResponseAsync(options);
        previous = r.Id;
        Console.WriteLine(r.GetOutputText());
    }
}

static string Git(string arguments)
{
    using var p = Process.Start(new ProcessStartInfo("git", arguments) { RedirectStandardOutput = true })!;
    return p.StandardOutput.ReadToEnd();
}
