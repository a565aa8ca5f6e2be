using System.Text;
using Microsoft.Agents.AI;
using Microsoft.Agents.AI.Workflows;
using Microsoft.Extensions.AI;

namespace FerryDesk.Workflows;

public record ComplaintLetter(string From, string Subject, string Body, DateOnly TravelDate, string[] EarlierAnswers);
public record ComplaintFacts(string Category, string Departure, int DelayMinutes, bool AsksForMoney, string[] Claims);
public record RefundDecision(bool Refund, decimal Amount, string Paragraph);
public record ComplaintResult(ComplaintFacts? Facts, RefundDecision? Refund, string Reply);

/// <summary>
/// Complaint letter in, draft of the answer out. A person from the desk always has a look before it is sent.
/// </summary>
public sealed class ComplaintPipeline
{
    private const string WriterInstructions = /*prompt: member*/ """
        You write the answers to complaint letters for the customer office of a ferry line.

        Tone: friendly, honest, on eye level. Say sorry once and mean it. Explain the reason if it is known, in one sentence.
        No "we take your feedback very seriously", no "unfortunately we have to inform you".
        Do not promise money here, another step does that. Do not blame the crew by name.
        Answer in the language of the letter. 80 to 150 words. Sign with "Kundservice Skärlinjen".
        """;

    private const string ReviewerInstructions = /*examples*//*prompt: member*/
        """
        You check the draft of an answer to a complaint. Rate the tone from 1 (rude) to 5 (warm and clear) and write the rating
        in the first line, then the corrected draft. If the rating is 4 or 5 repeat the draft unchanged.

        Draft: "Your complaint was received and rejected according to our conditions."
        Rating: 1

        Draft: "Det var tråkigt att ni fick vänta så länge i kylan, det borde vi ha sagt tidigare."
        Rating: 5

        Draft: "We are sorry about the delay. It was caused by wind."
        Rating: 3
        """;

    private readonly AIAgent _reader;
    private readonly AIAgent _refund;
    private readonly AIAgent _replies;
    private readonly ILogger<ComplaintPipeline> _logger;

    public ComplaintPipeline(IChatClient client, ILogger<ComplaintPipeline> logger)
    {
        _logger = logger;
        _reader = new ChatClientAgent(client, new ChatClientAgentOptions
        {
            Name = "Reader",
            ChatOptions = new() { Instructions = /*typed task*//*prompt: call*/ """
                You read complaint letters that ferry passengers send and pull the facts out of them.

                category is one of delay, cancellation, staff, cleanliness, damage, price, other.
                departure as "HH:mm port" if it can be seen from the letter, otherwise empty.
                delayMinutes: what the passenger says, 0 if there is none.
                claims: every single demand, each in a few words, in English.
                Angry words are not facts. Leave them out.
                """, ResponseFormat = ChatResponseFormat.ForJsonSchema<ComplaintFacts>() }
        });
        _refund = client.AsAIAgent(name: "Refund", instructions: /*prompt: call*/ "You know the passenger rights of regulation (EU) 1177/2010 and the conditions of carriage of Skärlinjen. You are strict but fair.");

        var writer = client.AsAIAgent(WriterInstructions, "Writer");
        var reviewer = client.AsAIAgent(ReviewerInstructions, "Reviewer");
        _replies = AgentWorkflowBuilder.BuildSequential([writer, reviewer]).AsAIAgent(id: "replies", name: "Replies");
    }

    public async Task<ComplaintResult> RunAsync(ComplaintLetter letter, CancellationToken ct = default)
    {
        ComplaintFacts? facts = null;
        try
        {
            facts = (await _reader.RunAsync<ComplaintFacts>(letter.Body, cancellationToken: ct)).Result;
        }
        catch (Exception ex)
        {
            _logger.LogError(ex, "Reader failed for {From}", letter.From);
        }

        RefundDecision? refund = null;
        if (facts is { AsksForMoney: true })
        {
            var question = /*typed task*//*prompt: local*/ $"Category {facts.Category}, delay {facts.DelayMinutes} minutes, claims: {string.Join("; ", facts.Claims)}. Is a refund due, how much in percent of the fare (25 from 60 minutes, 50 from 120 minutes for crossings up to 4 hours) and on which paragraph does it rest?";
            refund = (await _refund.RunAsync<RefundDecision>(question, cancellationToken: ct)).Result;
        }

        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ "Letter of the passenger, answer it:");
        sb.AppendLine($"Subject: {letter.Subject}");
        sb.AppendLine(letter.Body);
        if (letter.EarlierAnswers.Length > 0)
        {
            sb.AppendLine().AppendLine("They have written before. What we answered then, do not repeat it:");
            foreach (var a in letter.EarlierAnswers)
                sb.AppendLine("> " + a);
        }
        if (facts is not null)
            sb.AppendLine($"Delay according to our log: {facts.DelayMinutes} min");
        var reply = await _replies.RunAsync(sb.ToString(), cancellationToken: ct);

        return new ComplaintResult(facts, refund, reply.Text);
    }

    public static string ConfirmationMail(ComplaintLetter letter, string number) => /*no prompt: mail*/ $"""
        Hej {letter.From},

        thank you for your letter of {letter.TravelDate:d MMMM}. It has the number {number}. We answer within ten working days,
        please quote the number if you write to us again.

        Kundservice Skärlinjen
        """;
}
