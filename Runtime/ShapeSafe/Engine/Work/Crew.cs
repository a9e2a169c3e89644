using System;
using System.Runtime.ExceptionServices;
using System.Threading;

namespace ShapeSafe.Engine.Work;

/// <summary>Work in pieces that do not depend on each other.</summary>
internal interface IWork
{
    /// <summary>Takes pieces with <see cref="Crew.Next"/> and does them until none is left. Runs on several threads at once.</summary>
    void DoPieces(Crew crew);
}

/// <summary>The calling thread and threads of the pool that help it. Allocates nothing after its first use on a thread.</summary>
internal sealed class Crew : IThreadPoolWorkItem
{
    [ThreadStatic]
    private static Crew? idle;

    private readonly object gate = new();
    private IWork? work;
    private int next;
    private int pieces;
    private int helpersWanted;
    private int helpersBusy;
    private ExceptionDispatchInfo? failure;

    /// <summary>Does all pieces with at most <paramref name="threads"/> threads, the caller's among them.</summary>
    public static void Do(IWork work, int pieces, int threads)
    {
        var crew = idle ?? new Crew();
        idle = null;
        try
        {
            crew.Run(work, pieces, Math.Min(threads, pieces) - 1);
        }
        finally
        {
            idle = crew;
        }
    }

    /// <summary>The next piece to do, or a negative number when none is left.</summary>
    public int Next()
    {
        var piece = Interlocked.Increment(ref next) - 1;
        return piece < pieces ? piece : -1;
    }

    /// <summary>Helps with the work of the moment; a helper that comes too late finds none.</summary>
    void IThreadPoolWorkItem.Execute()
    {
        IWork help;
        lock (gate)
        {
            if (work is null || helpersBusy >= helpersWanted)
            {
                return;
            }

            help = work;
            helpersBusy++;
        }

        DoPieces(help);
        lock (gate)
        {
            helpersBusy--;
            Monitor.Pulse(gate);
        }
    }

    private void Run(IWork newWork, int newPieces, int helpers)
    {
        lock (gate)
        {
            work = newWork;
            next = 0;
            pieces = newPieces;
            helpersWanted = helpers;
            failure = null;
        }

        for (var i = 0; i < helpers; i++)
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }

        DoPieces(newWork);
        lock (gate)
        {
            work = null;
        }

        // Who helps has a piece in hand: mostly it is done in a moment.
        var wait = default(SpinWait);
        while (Volatile.Read(ref helpersBusy) > 0 && !wait.NextSpinWillYield)
        {
            wait.SpinOnce();
        }

        lock (gate)
        {
            while (helpersBusy > 0)
            {
                Monitor.Wait(gate);
            }
        }

        failure?.Throw();
    }

    private void DoPieces(IWork todo)
    {
        try
        {
            todo.DoPieces(this);
        }
        catch (Exception exception)
        {
            // A mask or a bias of the user's failed: nobody takes another piece, and the caller gets to know.
            Interlocked.Exchange(ref next, int.MaxValue / 2);
            Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(exception), null);
        }
    }
}
