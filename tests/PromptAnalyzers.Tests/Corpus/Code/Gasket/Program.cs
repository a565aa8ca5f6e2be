using Gasket;
using Gasket.Plugins;
using Gasket.Steps;
using Microsoft.SemanticKernel;

var builder = Kernel.CreateBuilder();
builder.AddAzureOpenAIChatCompletion("gpt-4o", Environment.GetEnvironmentVariable("AOAI_URL") ?? "https://localhost", Environment.GetEnvironmentVariable("AOAI_KEY") ?? "-");
builder.Plugins.AddFromType<RepoPlugin>("repo");
var kernel = builder.Build();

// ---- the small ones: name, template, temperature
(string Name, string Template, string Help)[] small =
{
    ("detect",
     /*task*/ /*prompt: local*/ "Which language is this source file written in? Reply with one of VB6, VBNET, CSHARP, ASPX, CLASSICASP, SQL, UNKNOWN and nothing else.\n\n{{$code}}",
     /*no prompt: help text*/ "Tells in which language a file is written and returns one of VB6, VBNET, CSHARP, ASPX, CLASSICASP, SQL"),
    ("names",
     /*task*/ /*prompt: local*/ "Convert all hungarian variable names in the code to modern C# names (strName -> name, m_lngCount -> _count). Return one line per variable: old=new\n" + "Names of public members must not change.\n\n{{$code}}",
     /*no prompt: help text*/ "Proposes new names for old hungarian variables, one pair per line"),
    ("explain",
     /*prompt: local*/ @"Explain to a developer who never saw VB6 what this module does. Mention side effects, global state and ""On Error Resume Next"" if there is any.

{{$code}}",
     /*no prompt: help text*/ "Explains a module to a new developer"),
    ("api",
     /*task*/ /*prompt: local*/ "List every Win32 API and COM object this code depends on, as CSV with the columns kind;name;line. Header line first.\n\n{{$code}}",
     /*no prompt: help text*/ "lists API and COM dependencies"),
};

var functions = small.Select(s => kernel.CreateFunctionFromPrompt(s.Template, functionName: s.Name, description: s.Help)).ToList();
kernel.Plugins.Add(KernelPluginFactory.CreateFromFunctions("small", /*no prompt: plugin description*/ "Small helpers that look at a single source file and answer one question about it", functions));

if (args is ["help"] or [])
{
    foreach (var f in kernel.Plugins["small"]) Console.WriteLine($"{f.Name,-10} {f.Description}");
    return;
}

var code = await File.ReadAllTextAsync(args[1]);
if (kernel.Plugins["small"].TryGetFunction(args[0], out var fn))
{
    Console.WriteLine(await kernel.InvokeAsync(fn, new() { ["code"] = code }));
    return;
}

switch (args[0])
{
    case "vb":
        var steps = new MigrationStep[] { new SyntaxStep(kernel), new ErrorHandlingStep(kernel), new DatesStep(kernel) };
        var ctx = new StepContext(args[1], code);
        foreach (var s in steps)
        {
            s.Done += (who, len) => Console.Error.WriteLine($"{who}: {len} chars");
            ctx = ctx with { Code = await s.RunAsync(ctx) };
        }
        Console.WriteLine(ctx.Code);
        break;

    case "aspx":
        var page = await Convert(await File.ReadAllTextAsync(args[1] + ".cs"));
        Console.WriteLine(page);
        break;

    case "sql":
        Console.WriteLine(await kernel.InvokePromptAsync(
            /*task*/ /*prompt: call*/ string.Format("Rewrite this {0} stored procedure for PostgreSQL 16 (plpgsql). Keep parameter names and order. Output just the code:\n\n", Guess(code)) + code));
        break;

    case "ask":
        await new Runner(kernel).ConsoleLoopAsync(code);
        break;
}

async Task<string> Convert(string behind)
{
    string system = File.ReadAllText(Path.Combine("Prompts", "webforms.txt"));
    var r = await kernel.InvokePromptAsync(/*task*/ /*prompt: file*/ system + "\n\n{{$aspx}}\n==========\n{{$cs}}", new() { ["aspx"] = code, ["cs"] = behind });
    return r.GetValue<string>()!;
}

static string Guess(string sql) => sql.Contains("GO\n") ? "T-SQL" : "Oracle";
