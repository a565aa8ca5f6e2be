using Microsoft.SemanticKernel;
using PriorArtBench.Data;
using PriorArtBench.Kernels;
using PriorArtBench.Services;
using PriorArtBench.Settings;

var builder = WebApplication.CreateBuilder(args);
builder.Services.Configure<BenchSettings>(builder.Configuration.GetSection("Bench"));
builder.Services.AddSingleton<KernelBox>().AddSingleton<ClaudeReader>().AddSingleton<DeepSeekJudge>();
builder.Services.AddScoped<SearchService>().AddScoped<CaseStore>();
var app = builder.Build();

app.MapGet("/ipc", (string text, KernelBox box) => box.RunYaml("ipc_class", new() { ["abstract"] = text }));
app.MapGet("/explain", (string claim, KernelBox box) => box.RunYaml("explain_claim", new() { ["claim"] = claim, ["reader"] = "a founder" }));
app.MapGet("/query", (string features, SearchService s, CancellationToken ct) => s.BuildQueryAsync(features, "Espacenet", ct));
app.MapPost("/tidy", async (HttpRequest request, KernelBox box) =>
{
    using var reader = new StreamReader(request.Body);
    var result = await box.GetTidyFunction().InvokeAsync(box.Kernel, new() { ["input"] = await reader.ReadToEndAsync() });
    return result.ToString();
});
app.MapGet("/title", async (string abstractText, KernelBox box) =>
{
    var titlePrompt = /*maybe task*/ /*prompt: local*/ $"Give the invention a title of at most eight words, no trade marks, no \"novel\" or \"improved\".\n\n{abstractText}";
    return (await box.Kernel.InvokePromptAsync(titlePrompt)).ToString();
});

app.Run();
