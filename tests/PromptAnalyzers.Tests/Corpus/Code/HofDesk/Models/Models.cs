using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Windows.Input;

namespace HofDesk.Models;

public enum Trade { Unknown, Heating, Plumbing, Electric, Lift, Windows, Garden }

public class Member
{
    public int Id { get; set; }
    public string FirstName { get; set; } = "";
    public string LastName { get; set; } = "";
    public string Flat { get; set; } = "";
    public string Language { get; set; } = "de";
    public decimal Shares { get; set; }
    public string FullName => $"{FirstName} {LastName}";
}

public class RepairRequest
{
    public int Id { get; set; }
    public Member? Reporter { get; set; }
    public string Text { get; set; } = "";
    public DateTime ReceivedAt { get; set; }
    public Trade Trade { get; set; }
    public int Urgency { get; set; }
    public bool IsDuplicate { get; set; }
    public string? Summary { get; set; }
}

public record Resolution(string Number, string Title, int Yes, int No, int Abstained, bool Passed);

public record AgendaItem(string Title, string Notes);

public record PostalAddress(string Name, string Street, string Zip, string City);

/// <summary>Small MVVM base, we do not want the toolkit for three view models.</summary>
public abstract class ObservableObject : INotifyPropertyChanged
{
    public event PropertyChangedEventHandler? PropertyChanged;

    protected void OnPropertyChanged([CallerMemberName] string? name = null)
        => PropertyChanged?.Invoke(this, new PropertyChangedEventArgs(name));

    protected bool SetProperty<T>(ref T storage, T value, [CallerMemberName] string? name = null)
    {
        if (EqualityComparer<T>.Default.Equals(storage, value)) return false;
        storage = value;
        OnPropertyChanged(name);
        return true;
    }
}

public sealed class AsyncCommand(Func<object?, Task> run, Func<bool>? can = null) : ICommand
{
    private bool _running;
    public event EventHandler? CanExecuteChanged;
    public bool CanExecute(object? parameter) => !_running && (can?.Invoke() ?? true);

    public async void Execute(object? parameter)
    {
        _running = true;
        CanExecuteChanged?.Invoke(this, EventArgs.Empty);
        try { await run(parameter); }
        finally
        {
            _running = false;
            CanExecuteChanged?.Invoke(this, EventArgs.Empty);
        }
    }
}

public interface IDialogService
{
    Task<bool> AskAsync(string title, string message);
    void Info(string message);
}
