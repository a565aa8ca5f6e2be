// src/HammerLot/Evaluation/CatalogueEvaluator.cs
using System.Text.Json;
using HammerLot.Models;
using Microsoft.Extensions.AI;

namespace HammerLot.Evaluation;

/// <summary>
/// Scores a catalogue draft against four criteria (25 points each, 100 max).
/// </summary>
public sealed class CatalogueEvaluator(IChatClient chatClient)
{
    private static readonly JsonSerializerOptions JsonOpts = new() { PropertyNameCaseInsensitive = true };

    public async Task<DraftScore> EvaluateAsync(string draftText, CancellationToken ct = default)
    {
        var messages = new List<ChatMessage>
        {
            new(ChatRole.System, /*maybe task*/ /*prompt: call*/ """
                You are the senior editor of an auction catalogue and you grade the drafts of the junior cataloguers.
                Score the draft on these four criteria (0–25 points each, 100 total):
                - Accuracy:    Does it say only what the notes support, with "probably", "attributed to", "in the manner of" used correctly?
                - Order:       Object, place, date, material, description, condition, dimensions – in this sequence?
                - Economy:     No adjectives of praise, no repeated facts, at most 90 words?
                - Disclosure:  Are restorations and replacements named?

                Reply with ONLY a valid JSON object — no markdown fences, no extra text:
                {"score":<0-100>,"feedback":{"Accuracy":"<note>","Order":"<note>","Economy":"<note>","Disclosure":"<note>"}}
                """),
            new(ChatRole.User, /*maybe task*/ /*prompt: call*/ $"Evaluate this catalogue entry:\n\n{draftText}"),
        };

        var response = await chatClient.GetResponseAsync(messages, cancellationToken: ct);
        var json = (response.Text ?? "{}").Trim();

        try
        {
            var dto = JsonSerializer.Deserialize<DraftScoreDto>(json, JsonOpts);
            return new DraftScore(dto?.Score ?? 0, dto?.Feedback ?? []);
        }
        catch
        {
            // not JSON: score 0 forces another round
            return new DraftScore(0, new Dictionary<string, string>
            {
                ["Parse Error"] = /*no prompt: error text*/ $"The answer was not valid JSON: {json[..Math.Min(json.Length, 200)]}"
            });
        }
    }

    /// <summary>Second opinion on attributions, slow and dear, only for lots above 5000.</summary>
    public async Task<string> CheckAttributionAsync(Lot lot, CancellationToken ct = default)
    {
        var instructions = /*reasoned task*/ /*prompt: local*/ @"Compare the attribution in the draft with the evidence in the notes.
Choose the term of the trade which the evidence really supports:
BY - signed and documented
ATTRIBUTED - very likely by the artist
STUDIO - from the workshop
CIRCLE - close in time and manner
FOLLOWER - later, in the style of
AFTER - a copy of a known work
First line: the term and nothing else. Second line: the evidence that decided it, quoted.";

        var options = new ChatOptions { ModelId = "o4-mini", Instructions = instructions };
        var response = await chatClient.GetResponseAsync([new ChatMessage(ChatRole.User, $"{lot.Catalogue}\n---\n{lot.ConsignorNotes}")], options, ct);
        return response.Text.Split('\n')[0].Trim();
    }

    private sealed record DraftScoreDto(int Score, Dictionary<string, string> Feedback);
}
