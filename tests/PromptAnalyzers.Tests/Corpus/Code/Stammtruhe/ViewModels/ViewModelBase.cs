using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Windows.Input;

namespace Stammtruhe.ViewModels;

public abstract class ViewModelBase : INotifyPropertyChanged
{
    private bool _busy;
    private string _status = "";

    public event PropertyChangedEventHandler? PropertyChanged;

    public bool IsBusy { get => _busy; set => Set(ref _busy, value); }
    public string Status { get => _status; set => Set(ref _status, value); }

    protected bool Set<T>(ref T field, T value, [CallerMemberName] string? name = null)
    {
        if (EqualityComparer<T>.Default.Equals(field, value)) return false;
        field = value;
        PropertyChanged?.Invoke(this, new PropertyChangedEventArgs(name));
        return true;
    }

    protected async Task Run(Func<CancellationToken, Task> work)
    {
        IsBusy = true;
        using var cts = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        try { await work(cts.Token); }
        catch (OperationCanceledException) { Status = /*no prompt: ui text*/ "Das Modell hat nicht innerhalb von fünf Minuten geantwortet. Versuche es mit einem kleineren Modell oder einem kürzeren Text."; }
        catch (Exception ex) { Status = ex.Message; }
        finally { IsBusy = false; }
    }
}

public class AsyncCommand(Func<object?, Task> execute, Func<bool>? can = null) : ICommand
{
    public event EventHandler? CanExecuteChanged;
    public bool CanExecute(object? parameter) => can?.Invoke() ?? true;
    public async void Execute(object? parameter) => await execute(parameter);
    public void Raise() => CanExecuteChanged?.Invoke(this, EventArgs.Empty);
}
