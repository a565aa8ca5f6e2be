using Azure.AI.Inference;
using TalentHub.Configuration;
using TalentHub.Prompts;
using TalentHub.Repositories;
using TalentHub.Services;

namespace TalentHub
{
    public static class Startup
    {
        public static async Task Main(string[] args)
        {
            var options = new TalentHubOptions
            {
                Endpoint = Environment.GetEnvironmentVariable("TALENTHUB_ENDPOINT") ?? "",
                ApiKey = Environment.GetEnvironmentVariable("TALENTHUB_KEY") ?? "none"
            };
            if (args.Contains("--self-test"))
            {
                var gateway = new ModelGateway(options);
                var o = new ChatCompletionsOptions { Messages = { new ChatRequestUserMessage(/*prompt: call*/ "What does the abbreviation CV stand for?") } };
                Console.WriteLine(await gateway.CompleteAsync(o));

                var service = new CandidateService(new InMemoryCandidates(), gateway, new PromptCatalog(), options);
                Console.WriteLine(await service.ParseCvAsync(/*prompt: wrapper*/ "Max Muster, max@muster.example, 2019 bis heute Lagerleiter bei Spedition Huber, davor 2015-2019 Staplerfahrer. Deutsch, etwas Englisch"));
            }
            else Console.WriteLine(/*no prompt: ui text*/ "Start with --self-test to ask the model a question, or use the web front end.");
        }

        private sealed class InMemoryCandidates : IRepository<Candidate, Guid>
        {
            private readonly Dictionary<Guid, Candidate> _all = new Dictionary<Guid, Candidate>();
            public Task<Candidate?> FindAsync(Guid id, CancellationToken ct = default) => Task.FromResult(_all.GetValueOrDefault(id));
            public Task SaveAsync(Candidate entity, CancellationToken ct = default) { _all[entity.Id] = entity; return Task.CompletedTask; }
        }
    }
}
