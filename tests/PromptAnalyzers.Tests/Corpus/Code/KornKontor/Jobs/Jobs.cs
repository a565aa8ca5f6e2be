using System.Collections.Concurrent;
using Betalgo.Ranul.OpenAI.Interfaces;
using KornKontor.Core;
using KornKontor.Texts;

namespace KornKontor.Jobs
{
    public class AiJob
    {
        public AiJob(string name, string instruction, Func<Task<string>> load)
        {
            Name = name;
            Instruction = instruction;
            Load = load;
        }

        public string Name { get; }
        public string Instruction { get; }
        public Func<Task<string>> Load { get; }
        public Action<string>? Done { get; set; }
    }

    public class JobScheduler : AiServiceBase, IDisposable
    {
        private readonly ConcurrentQueue<AiJob> _queue = new ConcurrentQueue<AiJob>();
        private readonly Timer _timer;
        private int _running;

        public JobScheduler(IOpenAIService openAi, ILogger<JobScheduler> logger) : base(openAi, logger)
        {
            _timer = new Timer(async _ => await Tick(), null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5));
        }

        public override string Name => "JobScheduler";

        // not used, every job brings its own
        protected override string SystemPrompt => "";

        public void Enqueue(AiJob job)
        {
            _queue.Enqueue(job);
        }

        private async Task Tick()
        {
            if (Interlocked.Exchange(ref _running, 1) == 1) return;
            try
            {
                while (_queue.TryDequeue(out var job))
                {
                    var data = await job.Load();
                    if (data.Length == 0) continue;
                    var text = await AskAsync(job.Instruction, data);
                    job.Done?.Invoke(text);
                }
            }
            catch (Exception ex)
            {
                Logger.LogError(ex, "Job run stopped");
            }
            finally
            {
                _running = 0;
            }
        }

        public void Dispose()
        {
            _timer.Dispose();
        }
    }

    public interface INightlySource
    {
        Task<string> ReadAsync(string sql);
        void Mail(string to, string subject, string body);
    }

    public class NightlyJobs
    {
        private const string PriceSql = /*no prompt: sql*/ "SELECT p.Crop, p.ClosingPrice, p.ClosingPrice - y.ClosingPrice AS Change FROM Prices p JOIN Prices y ON y.Crop = p.Crop AND y.Day = DATEADD(day, -1, p.Day) WHERE p.Day = CAST(GETDATE() AS date) ORDER BY p.Crop";

        private readonly JobScheduler _scheduler;
        private readonly INightlySource _source;

        public NightlyJobs(JobScheduler scheduler, INightlySource source)
        {
            _scheduler = scheduler;
            _source = source;
        }

        public void Register(string contractText)
        {
            _scheduler.Enqueue(new AiJob("price-report", /*prompt: elsewhere*/ PromptCatalog.Templates["priceReport"], () => _source.ReadAsync(PriceSql))
            {
                Done = text => _source.Mail("members", "Market letter", text)
            });

            _scheduler.Enqueue(new AiJob(
                "phone-notes",
                /*examples*//*prompt: wrapper*/ "The office writes down phone calls in a hurry. Bring each note into the form date | caller | topic | callback yes or no. Unknown parts become a minus.\n" +
                "Note: 3.9. Petersen ruft an wg Abrechnung gerste, will rückruf\n" +
                "-> 03.09. | Petersen | settlement barley | yes\n" +
                "Note: jemand aus Hollern fragt ob samstag offen ist\n" +
                "-> - | - | opening hours | no",
                () => _source.ReadAsync("SELECT Note FROM PhoneNotes WHERE Handled = 0"))
            {
                Done = text => _source.Mail("office", "Phone notes", text)
            });

            _scheduler.Enqueue(new AiJob("silage", /*prompt: elsewhere*/ PromptCatalog.Templates["silage"], () => _source.ReadAsync("SELECT Analysis FROM SilageSamples WHERE Comment IS NULL"))
            {
                Done = text => _source.Mail("lab", "Silage", text)
            });

            if (contractText.Length > 0)
            {
                _scheduler.Enqueue(new AiJob("contract-check", /*task*//*prompt: elsewhere*/ PromptCatalog.ContractRisk, () => Task.FromResult(contractText))
                {
                    Done = text =>
                    {
                        if (text.Trim() != "NONE") _source.Mail("trade", "Clauses to look at", text);
                    }
                });
            }

            Add("year-letter", /*prompt: wrapper, missed: a job that a helper puts into a queue*/ "Schreibe aus den Stichpunkten des Vorstands einen Entwurf für den Jahresbrief an die Mitglieder, etwa eine Seite. Ton: ehrlich, bodenständig, ein bischen stolz. Die schlechte Rapsernte nicht schönreden. Am Schluss Dank an die Leute in der Ernteannahme.",
                "SELECT Bullet FROM BoardNotes WHERE Year = YEAR(GETDATE())");
        }

        private void Add(string name, string instruction, string sql)
        {
            var job = new AiJob(name, instruction, () => _source.ReadAsync(sql));
            job.Done = text => _source.Mail("board", name, text);
            _scheduler.Enqueue(job);
        }
    }
}
