using System.Threading.Channels;
using PaintedHoard.Ai;

namespace PaintedHoard.Workers;

/// everything that is not urgent goes through this queue
public record LlmJob
{
    public required string System { get; init; }
    public required string Input { get; init; }
    public Func<string, Task>? OnDone { get; init; }
    public int Retries { get; set; }
}

public class LlmJobWorker(Channel<LlmJob> jobs, ILlm llm, ILogger<LlmJobWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken ct)
    {
        while (await jobs.Reader.WaitToReadAsync(ct))
        {
            while (jobs.Reader.TryRead(out var job))
            {
                try
                {
                    var result = await llm.Ask(job.System, job.Input, ct);
                    if (job.OnDone != null) await job.OnDone(result);
                }
                catch (Exception e) when (job.Retries < 3)
                {
                    job.Retries++;
                    log.LogWarning(e, "job failed, retry {n}", job.Retries);
                    await jobs.Writer.WriteAsync(job, ct);
                }
            }
        }
    }
}

public class ListingTexts(Channel<LlmJob> jobs, ListingStore store)
{
    public async Task QueueDescription(int id, NewListing dto)
    {
        await jobs.Writer.WriteAsync(new LlmJob
        {
            System = /*prompt: wrapper*/ "You help hobby painters sell their miniatures. Write the description of a listing from the few words the seller typed. " +
                     "First the what (models, scale, material), then the how (paints, techniques, basing) and last the condition. " +
                     "If something was not mentioned leave it out, buyers complain about invented details more then about short texts. 80 to 150 words.",
            Input = /*prompt: wrapper*/ $"Seller wrote: {dto.Title} - {dto.Description}. Faction: {dto.Faction}. Scale: {dto.Scale}mm. State: {dto.State}.",
            OnDone = text => store.SetDescription(id, text)
        });
    }

    public async Task QueueGerman(int id, string english)
    {
        var job = new LlmJob
        {
            System = /*maybe task*//*prompt: wrapper*/ "Übersetze die Anzeige ins Deutsche. Fachbegriffe der Bemalszene (Drybrush, Wash, OSL, NMM, Base) bleiben englisch. Gib nur die Übersetzung aus.",
            Input = english,
            OnDone = text => store.SetTranslation(id, "de", text)
        };
        await jobs.Writer.WriteAsync(job);
    }

    public async Task QueueDigest(Collector c, IEnumerable<string> listings, IMailer mailer)
    {
        var mailBody = "";
        await jobs.Writer.WriteAsync(new LlmJob
        {
            System = /*prompt: elsewhere*/ Prompts.Digest(c.Name, listings, c.Faction),
            Input = "",
            OnDone = async text =>
            {
                mailBody = text;
                await mailer.Send(c.Email, "Your weekly hoard", mailBody + /*no prompt: mail*/ "\n\n--\nYou get this mail because you ticked \"weekly digest\". Please click here to unsubscribe: https://paintedhoard.example/unsubscribe");
            }
        });
    }
}

public record Collector(string Name, string Email, string? Faction);

public interface IMailer { Task Send(string to, string subject, string body); }
