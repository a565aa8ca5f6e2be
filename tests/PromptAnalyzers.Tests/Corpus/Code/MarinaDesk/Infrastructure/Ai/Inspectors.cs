using System.Text.Json;
using MarinaDesk.Application;
using Microsoft.Extensions.AI;

namespace MarinaDesk.Infrastructure.Ai;

public sealed record InspectionContext(string Harbour, string Season, IReadOnlyList<string> Observations);

public sealed record Finding(string Title, string Location, string Risk);

/// <summary>Every inspector reads the same observations, but with other eyes.</summary>
public abstract class InspectorBase(IChatClient chatClient)
{
    protected abstract string RoleTitle { get; }

    protected abstract string RoleDescription { get; }

    private string BuildSystemPrompt(InspectionContext ctx)
    {
        var observations = ctx.Observations.Count > 0
            ? string.Join("\n", ctx.Observations.Select(o => $"  - {o}"))
            : "  (nothing noted)";

        return /*prompt: method*/ $"""
            You are {RoleTitle} and walk over the jetties of {ctx.Harbour}, season: {ctx.Season}.
            {RoleDescription}

            What the wardens noted this week:
            {observations}

            Stick to what was noted. You have not seen the harbour yourself, so no made up defects.
            Distinguish between what is dangerous and what is only ugly.
            """;
    }

    public async Task<IReadOnlyList<Finding>> ListFindingsAsync(InspectionContext ctx, CancellationToken ct = default)
    {
        var messages = new List<ChatMessage>
        {
            new(ChatRole.System, BuildSystemPrompt(ctx)),
            new(ChatRole.User, /*task*//*prompt: call*/ """
                List the findings from your point of view, at most seven, worst first.

                Return ONLY a JSON array of objects with the fields
                title (max 8 words), location (jetty or building), risk (low, medium or high).
                Return [] when there is nothing for you.
                """),
        };

        var response = await chatClient.GetResponseAsync(messages, new ChatOptions { Temperature = 0.1f }, ct);
        return JsonSerializer.Deserialize<List<Finding>>(response.Text, JsonSerializerOptions.Web)
            ?? throw new ModelAnswerException($"{RoleTitle} returned nothing");
    }
}

public sealed class FireSafetyInspector(IChatClient chatClient) : InspectorBase(chatClient)
{
    protected override string RoleTitle => "the fire safety officer";

    protected override string RoleDescription =>
        "You look for gas bottles, overloaded shore power, blocked hydrants and missing extinguishers. You know the local fire code.";
}

public sealed class EnvironmentInspector(IChatClient chatClient) : InspectorBase(chatClient)
{
    protected override string RoleTitle => "the environmental inspector";

    protected override string RoleDescription =>
        "You care about bilge water, antifouling dust, waste separation and the swan nests behind jetty F.";
}
