using System.Collections.ObjectModel;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Flurstein.Chat;
using Microsoft.Extensions.AI;

namespace Flurstein.ViewModels;

public sealed record Finding(string Field, string Old, string New, string Level);

public sealed class ReviewViewModel : INotifyPropertyChanged
{
    private readonly IChatClient? _chatClient;
    private bool _isBusy;
    private string _status = /*no prompt: ui text*/ "Ziehen Sie zwei Dokumente in das Fenster, um sie zu vergleichen. Das ältere Dokument gehört nach links.";

    public ReviewViewModel(IChatClient? chatClient) => _chatClient = chatClient;

    public ObservableCollection<Finding> Findings { get; } = new();
    public string OldText { get; set; } = "";
    public string NewText { get; set; } = "";
    public string Remark { get; set; } = "";

    public bool IsBusy { get => _isBusy; private set { _isBusy = value; Raise(); } }
    public string Status { get => _status; private set { _status = value; Raise(); } }

    public event PropertyChangedEventHandler? PropertyChanged;

    public async Task CompareAsync()
    {
        if (_chatClient is null || IsBusy) return;
        IsBusy = true;
        Findings.Clear();
        Status = "Vergleiche …";

        try
        {
            var prompt = /*task*/ /*prompt: local*/ $$"""
                Compare two versions of a survey document and list what differs in content. Layout, line breaks, spelling and
                rounding below 1 cm do not count.

                Return a JSON array, for every difference one object with these keys:
                  "field"  what it is about (area, point number, coordinate, name, date, marking, other)
                  "old"    text in the old version, empty if new
                  "new"    text in the new version, empty if deleted
                  "level"  "high" for coordinates, areas and owners, "low" for the rest
                An empty array if nothing differs. No explanation before or after it.

                ### OLD
                {{OldText}}

                ### NEW
                {{NewText}}
                """;

            var response = await _chatClient.GetResponseAsync(prompt);
            var json = response.Text.Replace("```json", "").Replace("```", "").Trim();
            foreach (var f in JsonSerializer.Deserialize<List<Finding>>(json, new JsonSerializerOptions(JsonSerializerDefaults.Web)) ?? new())
                Findings.Add(f);
            Status = $"{Findings.Count} Unterschiede";
        }
        catch (Exception ex)
        {
            Status = "Fehler: " + ex.Message;
        }
        finally
        {
            IsBusy = false;
        }
    }

    public async Task<string> ShortCodeAsync()
    {
        if (_chatClient is null) return "";
        return await _chatClient.AskAsync(
            /*examples*/ /*prompt: wrapper*/ """
            Turn the remark of the surveyor into the short code of our point list: marking, state, height (u = under ground, o = above).
            "Stein gefunden, 20 cm unter der Wiese" = ST-G-U20
            "Rohr neu gesetzt, bündig" = RO-N-0
            "Bolzen in der Mauer, lose, ca 1 m hoch" = BO-L-O100
            Only the code.
            """,
            Remark);
    }

    private void Raise([CallerMemberName] string? name = null) => PropertyChanged?.Invoke(this, new PropertyChangedEventArgs(name));
}
