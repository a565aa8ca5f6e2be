using System.Text;
using MarinaDesk.Domain;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace MarinaDesk.Application.Features;

public sealed record ClassifyIncidentCommand(Incident Incident) : IRequest<IncidentKind>;

public sealed record SummarizeShiftQuery(string Harbour, DateOnly Day) : IRequest<string>;

public sealed class ClassifyIncidentHandler : IRequestHandler<ClassifyIncidentCommand, IncidentKind>
{
    private const string SystemPrompt = /*examples*//*prompt: member*/ """
        You sort incident reports of a yacht harbour into one category.

        Categories:
        - Mooring: lines, fenders, boats drifting, wrong berth, damage to jetties
        - Electrical: shore power, pedestals, tripped fuses, smell of burning plastic
        - Pollution: oil, fuel, waste water, dead fish
        - Theft: missing outboards, broken locks, people on jetties at night
        - Noise: parties, halyards slapping, generators
        - Unknown: everything else, also when you can not tell

        Examples
        Report: "B14 has no power since this morning, fuse keeps jumping"
        Category: Electrical
        Report: "somebody cut the chain of my tender last night"
        Category: Theft
        Report: "There's a rainbow film on the water behind the fuel dock"
        Category: Pollution

        Answer with the category name only, nothing else.
        """;

    private readonly IChatClient _chatClient;
    private readonly IIncidentRepository _incidents;
    private readonly ILogger<ClassifyIncidentHandler> _logger;

    public ClassifyIncidentHandler(
        IChatClient chatClient,
        IIncidentRepository incidents,
        ILogger<ClassifyIncidentHandler> logger)
    {
        _chatClient = chatClient;
        _incidents = incidents;
        _logger = logger;
    }

    public async Task<IncidentKind> Handle(ClassifyIncidentCommand request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request.Incident);
        var incident = request.Incident;

        var messages = new List<ChatMessage>
        {
            new(ChatRole.System, SystemPrompt),
            new(ChatRole.User, /*prompt: call*/ $"Harbour {incident.Harbour}, berth {incident.Berth}. Report: \"{incident.Text}\""),
        };

        var response = await _chatClient.GetResponseAsync(
            messages,
            new ChatOptions { Temperature = 0, MaxOutputTokens = 10 },
            cancellationToken);

        if (!Enum.TryParse<IncidentKind>(response.Text.Trim().TrimEnd('.'), ignoreCase: true, out var kind))
        {
            _logger.LogWarning(/*no prompt: log*/ "The model gave an unusable category for incident {IncidentId}, the incident stays in the queue Unknown: {Answer}", incident.Id, response.Text);
            kind = IncidentKind.Unknown;
        }

        incident.Kind = kind;
        incident.Severity = await RateAsync(incident, cancellationToken);
        await _incidents.SaveAsync(incident, cancellationToken);

        return kind;
    }

    private async Task<int> RateAsync(Incident incident, CancellationToken ct)
    {
        var prompt = /*task*//*prompt: local*/ $"""
            Rate how urgent this harbour incident is on a scale from 1 (can wait untill next week) to 5 (send
            someone now). Danger for people or water counts most, damage to property second, comfort last.
            Incidents between 22:00 and 06:00 get one point extra, max 5.

            Time: {incident.At:HH:mm}
            Kind: {incident.Kind}
            Text: {incident.Text}

            Reply with a single digit.
            """;

        var response = await _chatClient.GetResponseAsync(prompt, cancellationToken: ct);
        return int.TryParse(response.Text.Trim(), out var severity) ? Math.Clamp(severity, 1, 5) : 3;
    }
}

public sealed class SummarizeShiftHandler(
    IChatClient chatClient,
    IIncidentRepository incidents,
    IOptions<AssistantOptions> options) : IRequestHandler<SummarizeShiftQuery, string>
{
    public async Task<string> Handle(SummarizeShiftQuery request, CancellationToken cancellationToken)
    {
        if (!options.Value.Enabled)
            return string.Empty;

        var shift = await incidents.GetShiftAsync(request.Harbour, request.Day, cancellationToken);
        if (shift.Count == 0)
            return "No incidents were reported on this day.";

        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ "You write the handover note for the next shift of harbour wardens.");
        sb.AppendLine("Tell in running text what happend, what is still open and who has to be called.");
        sb.AppendLine("- most urgent things first");
        sb.AppendLine("- leave out names of private persons, berth numbers are fine");
        sb.AppendLine("- max. 10 sentences, no headings");
        if (shift.Any(i => i.Kind == IncidentKind.Pollution))
        {
            sb.AppendLine("There was a pollution incident: mention explicitly whether Rijkswaterstaat has been informed.");
        }

        var lines = string.Join("\n", shift.OrderBy(i => i.At).Select(i => $"{i.At:HH:mm} [{i.Kind}/{i.Severity}] {i.Berth}: {i.Text}"));
        var userPrompt = /*prompt: local*/ $"Incidents of {request.Day:dd-MM-yyyy} in {request.Harbour}:\n{lines}\n\nWrite the handover note.";

        var response = await chatClient.GetResponseAsync(
            [
                new ChatMessage(ChatRole.System, sb.ToString()),
                new ChatMessage(ChatRole.User, userPrompt),
            ],
            new ChatOptions { MaxOutputTokens = 600 },
            cancellationToken);

        return response.Text;
    }
}
