using System.Text;
using Microsoft.AspNetCore.Mvc;
using OpenAI;
using OpenAI.Chat;

namespace AldermoorReads.Controllers;

public class ReaderMail
{
    public string From { get; set; } = "";
    public string Subject { get; set; } = "";
    public string Body { get; set; } = "";
    public DateTime Received { get; set; }
}

[ApiController]
[Route("mail")]
public class ReaderMailController : ControllerBase
{
    private readonly ITextGateway _gateway;
    private readonly ChatClient _chat;
    private readonly ChatMessage _setup;
    private readonly IConfiguration _configuration;
    private readonly ILogger<ReaderMailController> _logger;

    public ReaderMailController(ITextGateway gateway, OpenAIClient openAi, IConfiguration configuration, ILogger<ReaderMailController> logger)
    {
        _gateway = gateway;
        _configuration = configuration;
        _logger = logger;
        _chat = openAi.GetChatClient("gpt-4o-mini");
        var instructionText = /*prompt: local*/ "You look through the mailbox of a town library. You know that people write about loans, rooms, events and old family papers, and that a good part of it is advertising. You are sober and you do not answer the mails.";
        _setup = ChatMessage.CreateSystemMessage(instructionText);
    }

    [HttpPost("incoming")]
    public async Task<IActionResult> Incoming(ReaderMail mail, CancellationToken ct)
    {
        _logger.LogInformation("Mail of {From} received", mail.From);

        // 1. advertising?
        var question = /*task*/ /*prompt: local*/ $"Answer with 'yes' or 'no': is the following mail advertising, a newsletter or a mass mailing nobody has to answer? Subject: '{mail.Subject}' Text: '{mail.Body}'";
        var spam = await _chat.CompleteChatAsync([_setup, ChatMessage.CreateUserMessage(question)], cancellationToken: ct);
        if (spam.Value.Content[0].Text.Contains("yes", StringComparison.InvariantCultureIgnoreCase))
            return Ok(new { folder = "junk" });

        // 2. which team
        var team = await _gateway.CompleteAsync(
            /*examples*/ /*prompt: wrapper*/ """
            Route a mail to one of the teams of the library: LOANS, EVENTS, ROOMS, ARCHIVE, ACQUISITION, HEAD.
            Complaints about staff always go to HEAD. Write only the name of the team.

            "my son returned the dinosaur book on tuesday but it is still on his card" -> LOANS
            "Do you have the baptism registers of St Aldhelm before 1780?" -> ARCHIVE
            "Could you buy the new one by the woman who wrote about the lighthouse" -> ACQUISITION
            "is the little hall free on the 14th for our choir" -> ROOMS
            """,
            mail.Subject + "\n" + mail.Body,
            ct: ct);

        // 3. how urgent
        var raw = await _gateway.CompleteAsync(string.Format(UrgencyFormat, team, mail.Received.ToString("yyyy-MM-dd")), mail.Body, ct: ct);
        var urgency = int.TryParse(raw, out var u) ? Math.Clamp(u, 1, 5) : 3;

        // 4. draft
        var draft = urgency >= 4 ? null : await _gateway.WriteAsync(BuildReplyRequest(mail, team), ct);

        return Ok(new { folder = team.ToLowerInvariant(), urgency, draft });
    }

    private const string UrgencyFormat =
        /*task*/ /*prompt: member*/ "Rate how urgently the team {0} of a library has to answer the mail, as a single digit. 1 = whenever there is time, 3 = this week, "
        + "5 = today (someone is waiting in front of a locked door, an event is tomorrow, a deadline of an authority). "
        + "The mail came in on {1}. Rudeness does not make a mail more urgent. Only the digit.";

    private string BuildReplyRequest(ReaderMail mail, string team)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ "Draft a reply to the mail below. A colleague will read it before it is sent.");
        sb.AppendLine($"The reply comes from the team {team}.");
        if (mail.Body.Length > 1500)
            sb.AppendLine("The mail is long. Pick up the two or three points that need an answer, leave the rest.");
        sb.AppendLine("Where you need a fact you dont have (a date, a price, a shelf mark) write XXX.");
        sb.AppendLine("Start with the name of the writer if it can be found, end with \"Your library team\".");
        sb.AppendLine();
        sb.AppendLine("Subject: " + mail.Subject);
        sb.AppendLine(mail.Body);
        return sb.ToString();
    }

    [HttpPost("reminder")]
    public IActionResult Reminder(string reader, string title, DateOnly due)
    {
        var body = /*no prompt: mail*/ $"""
            Dear {reader},

            please return "{title}", which was due on {due:d MMMM}. You can renew it twice online if nobody else has reserved it.
            If you have brought it back in the meantime, please ignore this message. From the second week on we have to charge 20 pence a day.

            Your library team
            """;
        MailOut.Send(_configuration["Smtp:Host"] ?? "localhost", reader, "A book is waiting to come home", body);
        return Accepted();
    }
}

internal static class MailOut
{
    public static void Send(string host, string to, string subject, string body) { }
}
