using BinLedger.Services;

namespace BinLedger;

public class LedgerDb(string connection)
{
    private readonly List<string> _log = [];

    public string Connection { get; } = connection;

    public int VehicleCount() => Query("SELECT plate FROM vehicles WHERE out_of_service = 0 AND (next_inspection IS NULL OR next_inspection > date('now'))").Count;

    public List<string> StreetsFor(string depot) => Query(/*no prompt: sql*/ $@"
        SELECT s.name || ' (' || b.fraction || ')'
        FROM streets s JOIN bins b ON b.street_id = s.id
        WHERE s.depot = '{depot}' AND b.next_due = date('now','+1 day')
        ORDER BY s.district, s.name");

    public List<string> OpenComplaints(string street) => Query("SELECT text FROM complaints WHERE closed IS NULL AND street = '" + street + "'");

    public string TourLog(DateOnly from, DateOnly to) => string.Join("\n", Query($"SELECT line FROM tourlog WHERE day BETWEEN '{from:o}' AND '{to:o}'"));

    public List<string> SearchGuide(string text) => Query("SELECT body FROM guide ORDER BY vec_distance(embedding, embed('" + text + "')) LIMIT 4");

    public void Insert(Complaint c) => _log.Add($"INSERT INTO complaints(text, category, street, urgency) VALUES ('{c.Text}', '{c.Category}', '{c.Street}', {c.Urgency})");

    private List<string> Query(string sql)
    {
        _log.Add(sql);
        return [];
    }
}
