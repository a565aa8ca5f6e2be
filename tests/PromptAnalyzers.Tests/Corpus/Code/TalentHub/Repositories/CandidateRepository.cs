namespace TalentHub.Repositories
{
    public class Candidate
    {
        public Guid Id { get; set; } = Guid.NewGuid();
        public string FullName { get; set; } = "";
        public string CvText { get; set; } = "";
        public string Language { get; set; } = "en";
        public List<string> Comments { get; } = new List<string>();
    }

    public class Position
    {
        public string Title { get; set; } = "";
        public string Location { get; set; } = "";
        public string[] Requirements { get; set; } = Array.Empty<string>();
    }

    public interface IRepository<TEntity, TKey>
    {
        Task<TEntity?> FindAsync(TKey id, CancellationToken ct = default);
        Task SaveAsync(TEntity entity, CancellationToken ct = default);
    }

    public interface IDbSession
    {
        Task<T?> QuerySingleAsync<T>(string sql, object parameters, CancellationToken ct);
        Task ExecuteAsync(string sql, object parameters, CancellationToken ct);
    }

    public class CandidateRepository : IRepository<Candidate, Guid>
    {
        private readonly IDbSession _db;

        public CandidateRepository(IDbSession db) { _db = db; }

        public Task<Candidate?> FindAsync(Guid id, CancellationToken ct = default)
            => _db.QuerySingleAsync<Candidate>(/*no prompt: sql*/ "SELECT Id, FullName, CvText, Language FROM hr.Candidates WHERE Id = @id AND DeletedAt IS NULL", new { id }, ct);

        public Task SaveAsync(Candidate entity, CancellationToken ct = default)
            => _db.ExecuteAsync("UPDATE hr.Candidates SET CvText = @CvText, Comments = @Comments WHERE Id = @Id",
                new { entity.Id, entity.CvText, Comments = string.Join("\n", entity.Comments) }, ct);

        public async Task AddSystemMessageAsync(Candidate candidate)
        {
            candidate.Comments.Add(/*no prompt: comment*/ "System: The profile was screened automatically. Check the score before you invite the candidate.");
            await SaveAsync(candidate);
        }
    }
}
