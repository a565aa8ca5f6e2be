using Kandivo.Data;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace Kandivo.Services;

public class OutreachOptions
{
    public string CompanyName { get; set; } = "Kandivo";
    public string Benefits { get; set; } = "30 days of vacation, 4 day week possible, job ticket";
    public int Variants { get; set; } = 3;
    public int MaxTokens { get; set; } = 900;
}

public sealed class OutreachWriter
{
    private readonly Kernel _kernel;
    private readonly OutreachOptions _options;
    private readonly Queue<string> _subjects = new();
    private readonly KernelFunction _outreach;

    private static readonly Dictionary<string, string> ChannelPrompts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["linkedin"] = /*prompt: member*/ """
            Write a LinkedIn post about the following opening. Hook in the first line (it is cut off after 140 characters), short paragraphs,
            max 900 characters, 3 to 5 hashtags at the end. Somebody from the team is speaking, not the company.

            {{$job}}
            """,
        ["website"] = /*prompt: member*/ """
            Write a job ad for our career page from the notes of the hiring manager.
            Structure: intro of two sentences, what you will do (5 bullets), what you bring (max 5 bullets, must haves only), what you get, how the process works.
            Gender neutral language. No "competitive salary", print the band when its in the notes. Don't ask for years of experience.
            Avoid words that scare people off (ninja, guru, hit the ground running, resilient, fast-paced).

            Notes: {{$job}}
            """,
    };

    public OutreachWriter(Kernel kernel, IOptions<OutreachOptions> options, IWebHostEnvironment env)
    {
        _kernel = kernel;
        _options = options.Value;

        var path = Path.Combine(env.ContentRootPath, "Prompts", "outreach.txt");
        var prompt = /*prompt: file*/ File.ReadAllText(path);
        _outreach = KernelFunctionFactory.CreateFromPrompt(prompt);
    }

    private OpenAIPromptExecutionSettings ExecutionSettings => new()
    {
        ChatSystemPrompt = /*prompt: call*/ """
            You are the copywriter of a recruiting team. You know that candidates get ten messages of recruiters a week and delete nine of them.
            You write short, dry, honest and you never promise anything the company has not said.
            """,
        MaxTokens = _options.MaxTokens
    };

    private string SubjectPrompt => /*prompt: member*/ $"""
        Write {_options.Variants} subject lines for a mail in which {_options.CompanyName} asks somebody whether they would like to talk about a job.
        At most 7 words each, one per line, no numbering. Mention one of these at most once: {_options.Benefits}.
        """;

    public async Task<string> NextSubjectAsync(CancellationToken ct = default)
    {
        if (_subjects.TryDequeue(out var subject)) return subject;

        FunctionResult result = await _kernel.InvokePromptAsync(SubjectPrompt, new KernelArguments(ExecutionSettings), cancellationToken: ct);
        foreach (var line in result.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            _subjects.Enqueue(line);
        return _subjects.Count > 0 ? _subjects.Dequeue() : "Short question";
    }

    public async Task<string> WriteAsync(Lead lead, string role, string location, string recruiter)
    {
        var args = new KernelArguments(ExecutionSettings)
        {
            ["name"] = lead.Name,
            ["title"] = lead.Title,
            ["company"] = lead.Company,
            ["hook"] = lead.Hook,
            ["role"] = role,
            ["location"] = location,
            ["recruiter"] = recruiter
        };
        var res = await _kernel.InvokeAsync(_outreach, args);
        return (res.GetValue<string>() ?? string.Empty).Trim();
    }

    public async Task<string> WriteAdAsync(string channel, string job)
    {
        if (!ChannelPrompts.TryGetValue(channel, out var template))
            throw new ArgumentException($"Unknown channel '{channel}'", nameof(channel));
        var ad = await _kernel.InvokePromptAsync(template, new KernelArguments { ["job"] = job });
        return ad.ToString();
    }

    public async Task<string> DetectLanguageAsync(string text)
    {
        var lang = await _kernel.InvokePromptAsync<string>(/*task*//*prompt: call*/ "In which language is this message written? Reply with the two letter ISO 639-1 code only.\n\n{{$text}}",
            new KernelArguments { ["text"] = text });
        return lang?.Trim().ToLowerInvariant() ?? "en";
    }
}
