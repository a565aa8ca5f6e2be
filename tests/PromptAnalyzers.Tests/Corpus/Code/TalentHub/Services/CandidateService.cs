using System.Text;
using Azure.AI.Inference;
using TalentHub.Configuration;
using TalentHub.Prompts;
using TalentHub.Repositories;

namespace TalentHub.Services
{
    public class CandidateService
    {
        private readonly IRepository<Candidate, Guid> _repository;
        private readonly IModelGateway _gateway;
        private readonly IPromptCatalog _catalog;
        private readonly TalentHubOptions _options;

        public CandidateService(IRepository<Candidate, Guid> repository, IModelGateway gateway, IPromptCatalog catalog, TalentHubOptions options)
        {
            _repository = repository;
            _gateway = gateway;
            _catalog = catalog;
            _options = options;
        }

        public async Task<(string Summary, string[] Skills, string Level)> AnalyzeAsync(Guid id, CancellationToken ct)
        {
            var candidate = await _repository.FindAsync(id, ct) ?? throw new ArgumentException("unknown candidate", nameof(id));

            // one after the other, the endpoint allows one request at a time
            var answers = new List<string>();
            foreach (var key in new[] { PromptKey.CvSummary, PromptKey.SkillExtraction, PromptKey.SeniorityLevel })
            {
                var text = /*task*/ /*prompt: elsewhere*/ _catalog.Get(key).Fill(("cv", candidate.CvText), ("max", 15));
                answers.Add(await _gateway.CompleteAsync(/*prompt: wrapper*/ "You work for the recruiting team of a mid-size company. Be factual.", text, ct: ct));
            }
            return (answers[0], answers[1].Split(',', StringSplitOptions.TrimEntries), answers[2]);
        }

        public async Task<int> ScreenAsync(Candidate candidate, Position position, CancellationToken ct)
        {
            var sb = new StringBuilder();
            sb.Append(/*prompt: builder*/ "Position: ").AppendLine(position.Title);
            sb.AppendLine("Requirements (must-haves are marked with *):");
            foreach (var r in position.Requirements) sb.AppendLine(" - " + r);
            sb.AppendLine().AppendLine("Profile of the candidate:").AppendLine(candidate.CvText);

            var result = await _gateway.CompleteAsync(/*task*/ /*prompt: elsewhere*/ _options.Screening.SystemPrompt, sb.ToString(), _options.Screening.Temperature, ct);
            var total = result.Split('\n').LastOrDefault(l => l.StartsWith("TOTAL;"))?.Split(';')[1].Trim(' ', '%');
            return int.TryParse(total, out var score) ? score : 0;
        }

        public async Task<string> ParseCvAsync(string cv)
        {
            var options = new ChatCompletionsOptions { Temperature = 0f, MaxTokens = 1500, ResponseFormat = ChatCompletionsResponseFormat.CreateJsonFormat() };
            options.Messages.Add(new ChatRequestSystemMessage(/*examples*/ /*prompt: call*/ """
                Convert the CV of an applicant to JSON. Use this structure:
                { "name": string, "email": string|null, "jobs": [ { "from": "yyyy-MM", "to": "yyyy-MM"|null, "title": string, "company": string } ], "languages": [ { "code": string, "level": "A1".."C2"|"native" } ] }
                Newest job first. If only a year is given use January. "today", "now", "heute" or "dziś" means null in "to".

                Example CV:
                Jana Nowak, jana@nowak.example - since 3/2021 Backend Developer at Allego; 2018-2021 Junior Dev, Comarch. Polish (mother tongue), English fluent

                Example JSON:
                {"name":"Jana Nowak","email":"jana@nowak.example","jobs":[{"from":"2021-03","to":null,"title":"Backend Developer","company":"Allego"},{"from":"2018-01","to":"2021-01","title":"Junior Dev","company":"Comarch"}],"languages":[{"code":"pl","level":"native"},{"code":"en","level":"C1"}]}
                """));
            options.Messages.Add(new ChatRequestUserMessage(cv));
            return await _gateway.CompleteAsync(options);
        }
    }
}
