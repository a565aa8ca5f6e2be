using System.Threading.Channels;
using Azure;
using Azure.AI.Inference;
using Bosunly.Agents;
using Bosunly.Ai;
using Bosunly.Services;
using Microsoft.AspNetCore.Mvc;

namespace Bosunly.Controllers;

public sealed record CopilotRequest(string Question, string Recruiter, List<CopilotTurn> History);

public sealed record CopilotTurn(bool Mine, string Text);

[ApiController]
[Route("api/recruiter")]
public sealed class RecruiterController(
    ChatCompletionsClient client,
    IInferenceService ai,
    MatchingService matching,
    CvService cvs,
    Channel<ShortlistJob> shortlist,
    IRepository repository,
    IOutbox outbox) : ControllerBase
{
    private static readonly ChatCompletionsToolDefinition SearchTool = new(new FunctionDefinition("search_seafarers")
    {
        Description = /*no prompt: tool description*/ "Searches the company's pool of seafarers by rank, vessel type and availability. Returns at most 20 names with id. Never returns people who asked not to be contacted.",
        Parameters = BinaryData.FromString("""{"type":"object","properties":{"rank":{"type":"string"},"vesselType":{"type":"string"},"availableFrom":{"type":"string","format":"date"}},"required":["rank"]}"""),
    });

    [HttpPost("copilot")]
    public async Task<IActionResult> Copilot([FromBody] CopilotRequest request, CancellationToken ct)
    {
        var options = new ChatCompletionsOptions { Model = "gpt-4o", Tools = { SearchTool } };
        options.Messages.Add(new ChatRequestSystemMessage(CopilotPrompt(request.Recruiter)));
        foreach (var t in request.History)
        {
            if (t.Mine) options.Messages.Add(new ChatRequestUserMessage(t.Text));
            else options.Messages.Add(new ChatRequestAssistantMessage(t.Text));
        }
        options.Messages.Add(new ChatRequestUserMessage(request.Question));

        Response<ChatCompletions> response = await client.CompleteAsync(options, ct);
        if (response.Value.FinishReason == CompletionsFinishReason.ToolCalls)
        {
            options.Messages.Add(new ChatRequestAssistantMessage(response.Value));
            foreach (var call in response.Value.ToolCalls)
                options.Messages.Add(new ChatRequestToolMessage(await repository.SearchJsonAsync(call.Function.Arguments), call.Id));
            response = await client.CompleteAsync(options, ct);
        }
        return Ok(new { text = response.Value.Content });
    }

    private static string CopilotPrompt(string recruiter)
    {
        var shift = DateTime.UtcNow.Hour is > 20 or < 5
            ? "It is night in the office, mention that nobody can confirm bookings before 6 UTC."
            : "";
        return /*prompt: method*/ $"You are the assistant of {recruiter}, a recruiter for ship crews. You can look into the pool with search_seafarers. Always give the id behind the name. "
            + "You never write to seafarers yourself, you only draft. Lists as bullet points, max 10 entries, best first. If the pool is empty suggest which requirement could be dropped. " + shift;
    }

    [HttpPost("inbound")]
    public async Task<string> RouteInbound([FromBody] string message)
    {
        var options = new ChatCompletionsOptions
        {
            Model = "gpt-4o-mini",
            Temperature = 0,
            MaxTokens = 4,
            Messages =
            {
                new ChatRequestSystemMessage(/*examples*//*prompt: call*/ "Route WhatsApp messages of seafarers. Labels: AVAILABILITY, DOCUMENTS, WAGES, TRAVEL, COMPLAINT, OTHER. One label, nothing else."),
                new ChatRequestUserMessage(/*prompt: call*/ "good pm mam, sir asking when is my flight to join, agent no reply"),
                new ChatRequestAssistantMessage(/*prompt: call*/ "TRAVEL"),
                new ChatRequestUserMessage(message),
            },
        };
        var response = await client.CompleteAsync(options);
        return response.Value.Content.Trim();
    }

    [HttpGet("vacancies/{id:int}/advert")]
    public async Task<string> Advert(int id)
    {
        var v = await repository.VacancyAsync(id);
        var prompt = v.VesselType.Contains("tanker", StringComparison.OrdinalIgnoreCase)
            ? /*prompt: local*/ $"Write a job advert for a {v.Rank} on a {v.VesselType}. Stress vetting record and safety bonus. {v.ContractMonths} months, {v.TradingArea}. Certificates: {string.Join(", ", v.MustHave)}. 80 words, no exclamation marks, no stock phrases like \"dynamic team\"."
            : /*prompt: local*/ $"Write a job advert for a {v.Rank} on a {v.VesselType}, {v.ContractMonths} months, {v.TradingArea}. Stress internet on board and the fixed relief date. 80 words, no exclamation marks.";
        return await ai.PromptAsync(prompt);
    }

    [HttpGet("vacancies/{id:int}/questions")]
    public async Task<string> Questions(int id)
    {
        var v = await repository.VacancyAsync(id);
        return await ai.PromptAsync(/*prompt: elsewhere*/ v.InterviewQuestions(8));
    }

    [HttpGet("seafarers/{id:int}/brief")]
    public async Task<string> Brief(int id)
    {
        var s = await repository.SeafarerAsync(id);
        return await ai.ChatAsync(/*maybe task*//*prompt: elsewhere*/ PromptLibrary.CandidateBrief, s.CvText);
    }

    [HttpGet("seafarers/{id:int}/callsheet")]
    public async Task<string> CallSheet(int id)
    {
        var s = await repository.SeafarerAsync(id);
        var instructions = await /*prompt: file*/ System.IO.File.ReadAllTextAsync("Prompts/reference-call.txt");
        return await ai.ChatAsync(instructions, s.CvText, 0.5f);
    }

    [HttpPost("vacancies/{id:int}/shortlist")]
    public async Task<IActionResult> Shortlist(int id)
    {
        foreach (var job in ShortlistWorker.DefaultChecks(id))
            await shortlist.Writer.WriteAsync(job);
        await outbox.ChatAsync("crewing-room", /*no prompt: chat message*/ $"The checks for vacancy {id} were queued, the flags will be visible tomorrow morning in the column Shortlist.");
        return Accepted();
    }

    [HttpPost("seafarers/{id:int}/reject")]
    public async Task<IActionResult> Reject(int id, string company, string reason)
    {
        var s = await repository.SeafarerAsync(id);
        var letter = await matching.RejectAsync(s, company, reason);
        await outbox.MailAsync(s.Id, /*no prompt: html*/ $"<html><body><p>{letter.Replace("\n", "<br>")}</p><hr><p style='font-size:10px'>You receive this letter because you applied with {company}. You can ask us at any time to delete your data.</p></body></html>");
        return NoContent();
    }

    [HttpPost("certificates/map")]
    public Task<Dictionary<string, string>> Map([FromBody] string[] titles) => new CertificateAgent(ai).MapAsync(titles);

    [HttpPost("cv")]
    public async Task<CvData?> Cv([FromBody] string text, CancellationToken ct)
    {
        var data = await cvs.ParseAsync(text, ct);
        return data is { Rank: { } rank } ? data with { Rank = await cvs.NormaliseRankAsync(rank) } : data;
    }
}

public interface IRepository
{
    Task<Seafarer> SeafarerAsync(int id);
    Task<Vacancy> VacancyAsync(int id);
    Task<string> SearchJsonAsync(string arguments);
}

/// <summary>Mails and messages to the team's chat rooms.</summary>
public interface IOutbox
{
    Task ChatAsync(string room, string text);
    Task MailAsync(int seafarerId, string html);
}
