#pragma warning disable OPENAI001
using Grub;
using Grub.Commands;
using OpenAI.Responses;

if (args.Length == 0)
{
    Console.WriteLine(/*no prompt: help text*/ """
        grub - a small coding helper

          grub ask <question>        ask anything about .NET, get a short answer
          grub regex <description>   turn a description into a regular expression
          grub sh <what to do>       get a shell command, nothing is executed
          grub explain <file>        explain a source file
          grub review <file>         let the model look for problems
          grub commit                write a commit message for the staged changes
          grub doc <file> [style]    write doc comments
          grub chat                  talk, with access to your files

        Write your question in full sentences. Be specific: name the framework version,
        paste the error message and say what you have tried already.
        """);
    return 1;
}

var key = Environment.GetEnvironmentVariable("OPENAI_API_KEY")
          ?? throw new InvalidOperationException(/*no prompt: error text*/ "Please set OPENAI_API_KEY first, you can create a key in the dashboard.");
var model = Environment.GetEnvironmentVariable("GRUB_MODEL") ?? "gpt-5-mini";
var client = new ResponsesClient(key);
var llm = new Llm(client, model);
var rest = string.Join(' ', args.Skip(1));

switch (args[0])
{
    case "ask":
    {
        ResponseResult r = await client.CreateResponseAsync(model, /*prompt: call*/ $"You are a terse senior C# developer. Answer the question in at most five sentences and show code only if it is really needed. If you are not sure, say so instead of guessing.\n\nQuestion: {rest}");
        Console.WriteLine(r.GetOutputText());
        break;
    }
    case "regex":
    {
        ResponseResult r = await client.CreateResponseAsync(model,
            /*reasoned task*/ /*prompt: call*/ "Convert the following description to one .NET regular expression. "
            + "Output only the pattern, no quotes, no slashes, no explanation.\n\nDescription: " + rest);
        Console.WriteLine(r.GetOutputText().Trim());
        break;
    }
    case "sh":
    {
        var o = new CreateResponseOptions
        {
            Model = model,
            Instructions = /*reasoned task*/ /*prompt: call*/ "Translate the users request to ONE bash command line for Ubuntu. Answer with the command and nothing else. When the request can not be done in one line answer with a single # sign.",
        };
        o.InputItems.Add(ResponseItem.CreateUserMessageItem(rest));
        ResponseResult r = await client.CreateResponseAsync(o);
        Console.WriteLine("$ " + r.GetOutputText());
        break;
    }
    case "explain":
    {
        var code = File.ReadAllText(args[1]);
        var o = new CreateResponseOptions { Model = model, StreamingEnabled = true };
        o.Instructions = /*prompt: file*/ File.ReadAllText("Prompts/explain.txt");
        o.InputItems.Add(ResponseItem.CreateUserMessageItem(code));
        await foreach (var u in await client.CreateResponseStreamingAsync(o))
            if (u is StreamingResponseOutputTextDeltaUpdate d) Console.Write(d.Delta);
        Console.WriteLine();
        break;
    }
    case "review": await new ReviewCommand(client, model).Run(args[1]); break;
    case "commit": await CommitCommand.Run(llm); break;
    case "doc": await new DocCommand(llm).Run(args[1], args.ElementAtOrDefault(2) ?? "xml"); break;
    case "chat": await ChatLoop(); break;
    default:
        Console.Error.WriteLine(/*no prompt: error text*/ $"I don't know what you mean by '{args[0]}'. Run grub without arguments to see what it can do.");
        return 2;
}
return 0;

async Task ChatLoop()
{
    var sys = /*prompt: local*/ "You are grub, a friendly pair programmer living in a terminal. Use the read_file tool when the user mentions a file, never invent the content of a file. Keep answers short enough for a 80x25 window and dont use markdown tables.";
    var readFile = ResponseTool.CreateFunctionTool("read_file",
        BinaryData.FromString("""{"type":"object","properties":{"path":{"type":"string"}},"required":["path"],"additionalProperties":false}"""),
        true, /*no prompt: tool description*/ "Reads a text file of the current directory and returns its content. Use it whenever the user asks something about a file.");
    Console.WriteLine(/*no prompt: greeting*/ "Hi, I am grub. Tell me what you are working on and I will try to help. Type exit to leave.");
    string? previous = null;
    while (Console.ReadLine() is { } line && line != "exit")
    {
        var o = new CreateResponseOptions { Model = model, Instructions = sys, PreviousResponseId = previous };
        o.Tools.Add(readFile);
        o.InputItems.Add(ResponseItem.CreateUserMessageItem(line));
        ResponseResult res = await client.CreateResponseAsync(o);
        while (res.OutputItems.OfType<FunctionCallResponseItem>().ToList() is { Count: > 0 } calls)
        {
            var next = new CreateResponseOptions { Model = model, Instructions = sys, PreviousResponseId = res.Id };
            next.Tools.Add(readFile);
            foreach (var c in calls)
            {
                var path = System.Text.Json.JsonDocument.Parse(c.FunctionArguments).RootElement.GetProperty("path").GetString()!;
                next.InputItems.Add(ResponseItem.CreateFunctionCallOutputItem(c.CallId, File.Exists(path) ? File.ReadAllText(path) : "-"));
            }
            res = await client.CreateResponseAsync(next);
        }
        previous = res.Id;
        Console.WriteLine(res.GetOutputText());
    }
}
