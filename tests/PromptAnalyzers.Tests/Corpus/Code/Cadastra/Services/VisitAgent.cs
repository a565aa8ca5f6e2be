using System.Text.Json;
using Anthropic;
using Anthropic.Models.Messages;

namespace Cadastra.Services;

public record Visit(Guid Id, string Commune, string Surveyor, DateTime? Planned, string? OfficeNote);

// chat in which clients fix the appointment of a site visit
public class VisitAgent(AnthropicClient anthropic, ILogger<VisitAgent> logger)
{
    private const int MaxToolRounds = 5;
    private static readonly Dictionary<Guid, List<MessageParam>> Histories = new();

    public async Task<string> RunTurnAsync(Guid visitId, string text, CancellationToken ct)
    {
        var visit = new Visit(visitId, "Gembloux", "Mme Lacroix", null, null);
        if (!Histories.TryGetValue(visitId, out var messages))
            Histories[visitId] = messages = [];
        messages.Add(new UserMessageParam { Content = text });

        for (var round = 0; round < MaxToolRounds; round++)
        {
            Message response = await anthropic.Messages.Create(new MessageCreateParams
            {
                Model = Model.ClaudeSonnet4_6,
                MaxTokens = 800,
                System = BuildSystemPrompt(visit),
                Messages = messages,
                Tools = BuildTools(),
            }, cancellationToken: ct);

            if (response.StopReason != "tool_use")
            {
                var answer = string.Join("\n", response.Content.Select(b => b.Value).OfType<TextBlock>().Select(t => t.Text));
                messages.Add(new AssistantMessageParam { Content = answer });
                return answer;
            }

            List<ContentBlockParam> said = [];
            List<ContentBlockParam> results = [];
            foreach (var block in response.Content)
            {
                if (block.TryPickText(out TextBlock? t)) said.Add(new TextBlockParam { Text = t.Text });
                else if (block.TryPickToolUse(out ToolUseBlock? use))
                {
                    said.Add(new ToolUseBlockParam { ID = use.ID, Name = use.Name, Input = use.Input });
                    results.Add(new ToolResultBlockParam { ToolUseID = use.ID, Content = Dispatch(use.Name) });
                }
            }
            messages.Add(new AssistantMessageParam { Content = said });
            messages.Add(new UserMessageParam { Content = results });
        }

        logger.LogWarning("Tool loop of visit {Visit} was cut off", visitId);
        return "Je n'y arrive pas pour le moment, le secrétariat vous rappelle.";
    }

    private static string Dispatch(string name) => name switch
    {
        "free_slots" => JsonSerializer.Serialize(new[] { "2025-06-12 08:30", "2025-06-13 13:00" }),
        "book_slot" => "{\"ok\":true}",
        _ => "{\"error\":\"unknown tool\"}"
    };

    private static string BuildSystemPrompt(Visit visit)
    {
        var note = string.IsNullOrWhiteSpace(visit.OfficeNote) ? "" : $"\n\nNote du bureau : {visit.OfficeNote}";

        return /*prompt: method*/ $"""
            Tu fixes avec un client le rendez-vous d'une visite sur terrain à {visit.Commune}. Le géomètre est {visit.Surveyor}.

            Utilise les outils, n'invente jamais un créneau :
            - free_slots : créneaux libres. Appelle-le avant de proposer quoi que ce soit.
            - book_slot : seulement quand le client a dit oui à un créneau précis ET qu'il a dit si les voisins seront présents.

            Un bornage a besoin des voisins : demande toujours s'ils ont été prévenus. Dis qu'il faut dégager les bornes (haies, bois empilé).
            S'il pose une question de prix, réponds que le secrétariat envoie un devis. Vouvoie. Messages courts, comme un SMS.{note}
            """;
    }

    private static List<ToolUnion> BuildTools() =>
    [
        new Tool
        {
            Name = "free_slots",
            Description = /*no prompt: tool description*/ "Returns the free appointments of the surveyor for the next three weeks. Use it every time before an appointment is offered to a client.",
            InputSchema = new() { Properties = new Dictionary<string, JsonElement>() },
        },
        new Tool
        {
            Name = "book_slot",
            Description = /*no prompt: tool description*/ "Books one appointment after the client has agreed to it. Fails if the slot was taken in the meantime, call free_slots again then.",
            InputSchema = new()
            {
                Properties = new Dictionary<string, JsonElement>
                {
                    ["slot"] = JsonSerializer.SerializeToElement(new { type = "string", description = "slot exactly as returned by free_slots" }),
                    ["neighbours"] = JsonSerializer.SerializeToElement(new { type = "boolean" }),
                },
                Required = ["slot", "neighbours"],
            },
        },
    ];
}
